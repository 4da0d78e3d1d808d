package dev.virtsnap.language.ide;

import dev.virtsnap.language.ide.CompletionItem.Kind;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.schema.Expectation;
import dev.virtsnap.language.schema.Expectation.Expected;
import dev.virtsnap.language.syntax.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several elements at once that do something together, offered where their first element may stand. */
final class Shapes {

    private final CompletionRequest request;
    private final String prefix;
    private final List<CompletionItem> items = new ArrayList<>();
    private final ShapeText text;

    private Shapes(CompletionRequest request, String prefix, String indent) {
        this.request = request;
        this.prefix = prefix;
        this.text = new ShapeText(request, indent);
    }

    /**
     * The shapes for a place.
     *
     * @param prefix {@code <}, or nothing if that has been typed
     * @param start where the first element will begin
     */
    static List<CompletionItem> at(
            CompletionRequest request, Expectation expected, @Nullable Element parent, String prefix, int start) {
        Shapes shapes = new Shapes(request, prefix, Layout.indent(request.text(), start));
        String inside = parent == null ? "" : parent.name().local();
        switch (inside) {
            case "" -> shapes.addIf(expected, "domainsnapshot", shapes::snapshots);
            case "domainsnapshot" -> shapes.inSnapshot(expected);
            case "disks" -> shapes.addIf(expected, "disk", shapes::disks);
            case "disk" -> shapes.inDisk(expected, parent);
            default -> {}
        }
        return shapes.items;
    }

    private void addIf(Expectation expected, String name, Runnable adding) {
        for (Expected each : expected.elements()) {
            if (each.name().local().equals(name) && each.name().namespace().isEmpty()) {
                adding.run();
                return;
            }
        }
    }

    private void add(String label, String detail, Insertion whole) {
        // the first < may have been typed
        Insertion insertion = prefix.isEmpty() ? ShapeText.withoutFirst(whole) : whole;
        items.add(CompletionItem.of(Kind.SHAPE, label, detail, null, insertion).filteredBy(prefix + label));
    }

    private void snapshots() {
        add("snapshot with a name", "a skeleton to fill", text.named());
        add("disk-only snapshot", "an overlay for every disk", text.ofDisks("external"));
        add("full system checkpoint", "memory in a file, an overlay for every disk", text.checkpoint());
        add("internal snapshot", "inside the images of all disks", text.ofDisks("internal"));
        add("redefine skeleton", "tell libvirt of a snapshot that exists", text.redefine());
    }

    private void inSnapshot(Expectation expected) {
        addIf(expected, "memory", () -> {
            add("memory in a file", "memory snapshot='external'", text.memory());
            add("no memory", "memory snapshot='no'", text.noMemory());
        });
        addIf(expected, "disks", () -> {
            add("disks, all external", "an overlay for every disk", text.allDisks("external"));
            add("disks, all internal", "inside the images", text.allDisks("internal"));
        });
        addIf(expected, "parent", () -> add("parent by name", "read on redefine", text.parent()));
        addIf(
                expected,
                "state",
                () -> addIf(
                        expected,
                        "creationTime",
                        () -> add("state and creation time", "what a redefine needs", text.stateAndTime())));
    }

    private void disks() {
        add("external disk", "a new overlay in a file", text.externalDisk());
        add("external disk, named by libvirt", "beside its image", text.plainDisk("external"));
        add("internal disk", "inside its image", text.plainDisk("internal"));
        add("disk left out", "snapshot='no'", text.plainDisk("no"));
        add("manual disk", "frozen by yourself", text.plainDisk("manual"));
        add("external disk on a block device", "an overlay on a volume", text.blockDisk());
        add("external disk on the network", "an overlay on a server", text.networkDisk());
        DomainDefinition domain = KnownValues.domain(request.analysis());
        List<DomainDisk> missing = domain == null ? List.of() : request.known().missing(domain, null);
        if (1 < missing.size()) {
            add("every other disk left out", names(missing), text.rest(missing, "no"));
            add("every other disk external", names(missing), text.rest(missing, "external"));
        }
    }

    private void inDisk(Expectation expected, @Nullable Element disk) {
        Element parent = disk == null ? null : disk.parent();
        if (disk != null && parent != null && parent.name().is("disks") && disk.element("driver") == null) {
            String target = Value.textOf(Value.of(disk.attribute("name")));
            addIf(expected, "source", () -> add("qcow2 overlay", "driver and source", text.overlay(target)));
        }
    }

    private static String names(List<DomainDisk> disks) {
        List<String> names = new ArrayList<>();
        for (DomainDisk disk : disks) {
            names.add(disk.name());
        }
        return String.join(", ", names);
    }
}
