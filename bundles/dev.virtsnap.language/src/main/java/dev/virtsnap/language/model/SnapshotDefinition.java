package dev.virtsnap.language.model;

import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as {@code virDomainSnapshotDefParse} would read it. Immutable; every value has its place.
 *
 * <p>Any tree can be read: one that is empty, broken, or about something else gives a definition in which little is set.
 */
public final class SnapshotDefinition {

    private final SyntaxTree tree;
    private final @Nullable Element root;
    private @Nullable Value name;
    private @Nullable Value description;
    private @Nullable Value state;
    private @Nullable Value creationTime;
    private @Nullable Element parent;
    private @Nullable Value parentName;
    private @Nullable MemoryRequest memory;
    private @Nullable Element disksElement;
    private List<SnapshotDisk> disks = new ArrayList<>();
    private @Nullable Element revertDisksElement;
    private List<SnapshotDisk> revertDisks = new ArrayList<>();
    private @Nullable DomainDefinition domain;
    private @Nullable DomainDefinition inactiveDomain;
    private @Nullable Element cookie;
    private @Nullable Value active;

    private SnapshotDefinition(SyntaxTree tree) {
        this.tree = tree;
        this.root = tree.root();
        if (root != null) {
            for (int i = 0; i < root.childCount(); i++) {
                if (root.child(i) instanceof Element child
                        && child.name().namespace().isEmpty()) {
                    read(child);
                }
            }
        }
        this.disks = List.copyOf(disks);
        this.revertDisks = List.copyOf(revertDisks);
    }

    public static SnapshotDefinition of(SyntaxTree tree) {
        return new SnapshotDefinition(tree);
    }

    /** Takes the first element of each name; of {@code disks} libvirt takes all, by the XPath {@code ./disks/*}. */
    private void read(Element child) {
        switch (child.name().local()) {
            case "name" -> name = name == null ? Value.of(child) : name;
            case "description" -> description = description == null ? Value.of(child) : description;
            case "state" -> state = state == null ? Value.of(child) : state;
            case "creationTime" -> creationTime = creationTime == null ? Value.of(child) : creationTime;
            case "parent" -> {
                parent = parent == null ? child : parent;
                parentName = parentName == null ? Value.of(child.element("name")) : parentName;
            }
            case "memory" -> memory = memory == null ? MemoryRequest.of(child) : memory;
            case "disks" -> {
                disksElement = disksElement == null ? child : disksElement;
                addDisks(child, disks);
            }
            case "revertDisks" -> {
                revertDisksElement = revertDisksElement == null ? child : revertDisksElement;
                addDisks(child, revertDisks);
            }
            case "domain" -> domain = domain == null ? DomainDefinition.of(child) : domain;
            case "inactiveDomain" ->
                inactiveDomain = inactiveDomain == null ? DomainDefinition.of(child) : inactiveDomain;
            case "cookie" -> cookie = cookie == null ? child : cookie;
            case "active" -> active = active == null ? Value.of(child) : active;
            default -> {}
        }
    }

    private static void addDisks(Element parent, List<SnapshotDisk> disks) {
        for (int i = 0; i < parent.childCount(); i++) {
            if (parent.child(i) instanceof Element disk) {
                disks.add(SnapshotDisk.of(disk));
            }
        }
    }

    public SyntaxTree tree() {
        return tree;
    }

    /** The root element, whatever its name; null if there is none. */
    public @Nullable Element root() {
        return root;
    }

    /**
     * Whether the root is a {@code domainsnapshot}. libvirt would also read one in a namespace, but only what is in it and
     * in none, which nobody means.
     */
    public boolean isSnapshot() {
        return root != null && root.name().is("domainsnapshot");
    }

    public @Nullable Value name() {
        return name;
    }

    /** The name, or the empty text if there is none or it is empty. */
    public String nameText() {
        return Value.textOf(name);
    }

    public @Nullable Value description() {
        return description;
    }

    public @Nullable Value state() {
        return state;
    }

    /** The state, null if it is absent or an unknown word. */
    public @Nullable SnapshotState knownState() {
        return SnapshotState.of(state);
    }

    /** Seconds since 1970-01-01 UTC, as text. */
    public @Nullable Value creationTime() {
        return creationTime;
    }

    public @Nullable Element parent() {
        return parent;
    }

    /** The text of {@code parent/name}. */
    public @Nullable Value parentName() {
        return parentName;
    }

    public @Nullable MemoryRequest memory() {
        return memory;
    }

    /**
     * The mode of the memory that a redefine ends up with: the written one, or external if a file is named, else none for
     * an offline state and internal for every other; null if a word is unknown.
     */
    public @Nullable SnapshotMode redefinedMemoryMode() {
        if (memory != null && (memory.mode() != null || memory.hasFile())) {
            return memory.parsedMode();
        }
        SnapshotState known = knownState();
        if (known == null) {
            return null;
        }
        return known.isOffline() ? SnapshotMode.NO : SnapshotMode.INTERNAL;
    }

    /** The first {@code <disks>}; null if there is none. */
    public @Nullable Element disksElement() {
        return disksElement;
    }

    /** The elements below {@code <disks>}, in document order, whatever their tags. */
    public List<SnapshotDisk> disks() {
        return disks;
    }

    public @Nullable Element revertDisksElement() {
        return revertDisksElement;
    }

    /** The elements below {@code <revertDisks>}. */
    public List<SnapshotDisk> revertDisks() {
        return revertDisks;
    }

    public @Nullable DomainDefinition domain() {
        return domain;
    }

    /** The {@code <domain>} if it is a definition and not the mere UUID of old times. */
    public @Nullable DomainDefinition fullDomain() {
        return domain != null && domain.isFull() ? domain : null;
    }

    public @Nullable DomainDefinition inactiveDomain() {
        return inactiveDomain;
    }

    public @Nullable Element cookie() {
        return cookie;
    }

    public @Nullable Value active() {
        return active;
    }

    /** Whether any part lies in a file of its own, as written ({@code virDomainSnapshotDefIsExternal}). */
    public boolean isExternal() {
        if (memory != null && memory.parsedMode() == SnapshotMode.EXTERNAL) {
            return true;
        }
        for (SnapshotDisk disk : disks) {
            if (disk.parsedMode() == SnapshotMode.EXTERNAL) {
                return true;
            }
        }
        return false;
    }
}
