package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.StorageType;
import dev.virtsnap.language.model.StoredDisk;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.FileKind;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Escapes;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * To an external snapshot of disks in files, by calls that every libvirt has: before 9.9 it reverts to none. Only for a domain
 * that is off; no file is removed or written to but by the guest.
 */
final class OwnPath {

    private final Draft draft;
    private final SnapshotNode target;

    private OwnPath(Draft draft, SnapshotNode target) {
        this.draft = draft;
        this.target = target;
    }

    /** The way; null where libvirt reverts by itself, or where this would not be enough. */
    static @Nullable OwnPath to(Draft draft, @Nullable SnapshotNode target) {
        Facts facts = draft.facts();
        boolean needed = facts.driver() == Driver.QEMU && facts.isBefore(9, 9);
        boolean possible = draft.hasDisksOfNow()
                && facts.isInactive()
                && Boolean.TRUE.equals(facts.persistent())
                && !Boolean.TRUE.equals(facts.surroundings().managedSave());
        if (!needed || !possible || target == null || !target.isExternal() || target.memory() != SnapshotMode.NO) {
            return null;
        }
        for (StoredDisk disk : target.disks()) {
            boolean plain = disk.isExternal() && disk.image() != null && disk.imageType() == StorageType.FILE;
            if (disk.mode() != SnapshotMode.NO && !plain) {
                return null;
            }
        }
        OwnPath path = new OwnPath(draft, target);
        return path.definition() == null ? null : path;
    }

    /** Whether the images of the snapshot may be written to: nobody but its own overlays stands on them. */
    boolean isAloneOnItsImages() {
        for (StoredDisk disk : target.disks()) {
            for (SnapshotNode other : draft.tree().nodes()) {
                StoredDisk same = other.disk(disk.name());
                boolean shares = same != null
                        && same.isExternal()
                        && String.valueOf(disk.image()).equals(same.image());
                if (disk.isExternal() && shares && !other.name().equals(target.name())) {
                    return false;
                }
            }
        }
        return Safety.stranger(List.of(target), draft.simulation()) == null;
    }

    /** The domain gets the images that the snapshot has frozen. */
    void define() {
        Map<String, String> images = new LinkedHashMap<>();
        Map<String, String> left = new LinkedHashMap<>();
        DomainDefinition now = definition();
        for (DomainDisk disk : now == null ? List.<DomainDisk>of() : now.disks()) {
            StoredDisk stored = target.disk(disk.name());
            String image = stored != null && stored.isExternal() ? stored.image() : null;
            if (image != null && !image.equals(Value.textOf(disk.path()))) {
                images.put(disk.name(), image);
                left.put(disk.name(), Value.textOf(disk.path()));
            }
        }
        if (!images.isEmpty()) {
            draft.step(new DefineStep(edited(images), images, left));
        }
    }

    private @Nullable DomainDefinition definition() {
        return DomainDefinition.of(
                SyntaxTree.parse(Text.of(draft.situation().inactiveXml())).root());
    }

    /** Paths and formats alone: what libvirt has noted down of the chain below is left out, for it is that of the old image. */
    private String edited(Map<String, String> images) {
        String xml = draft.situation().inactiveXml();
        DomainDefinition now = definition();
        DomainDefinition then = kept();
        List<Edit> edits = new ArrayList<>();
        for (DomainDisk disk : now == null ? List.<DomainDisk>of() : now.disks()) {
            String image = images.get(disk.name());
            Value path = disk.path();
            if (image == null || path == null) {
                continue;
            }
            edits.add(path.replacement(image));
            Value format = disk.driverType();
            String old = then == null ? "" : format(then, disk.name());
            if (format != null && !old.isEmpty()) {
                edits.add(format.replacement(old));
            }
            Element element = path.element().parent();
            Element chain = element == null ? null : element.element("backingStore");
            if (chain != null) {
                edits.add(Edit.delete(chain.range()));
            }
        }
        return Edit.apply(xml, edits);
    }

    private @Nullable DomainDefinition kept() {
        String document = draft.simulation().document(target.name());
        SnapshotDefinition definition = document == null ? null : Situation.definition(document);
        return definition == null ? null : definition.fullDomain();
    }

    private static String format(DomainDefinition domain, String target) {
        for (DomainDisk disk : domain.disks()) {
            if (disk.name().equals(target)) {
                return Value.textOf(disk.driverType());
            }
        }
        return "";
    }

    /** New overlays on those images, so that the snapshot stays what it is; libvirt notes nothing down of them. */
    void layOverlays() {
        StringBuilder disks = new StringBuilder();
        for (StoredDisk disk : target.disks()) {
            String file = disk.isExternal() ? fresh(String.valueOf(disk.image())) : "";
            disks.append("<disk name='").append(Escapes.value(disk.name(), '\''));
            disks.append(
                    file.isEmpty()
                            ? "' snapshot='no'/>"
                            : "' snapshot='external'><source file='" + Escapes.value(file, '\'') + "'/></disk>");
        }
        String xml = "<domainsnapshot><name>from-" + Escapes.text(target.name()) + "</name><disks>" + disks
                + "</disks></domainsnapshot>";
        draft.step(new CreateStep(
                xml, EnumSet.of(CreateFlag.DISK_ONLY, CreateFlag.NO_METADATA), Records.file("from-" + target.name())));
    }

    private String fresh(String image) {
        int dot = image.lastIndexOf('.');
        String stem = image.lastIndexOf('/') < dot ? image.substring(0, dot) : image;
        String start = stem + ".from-" + Records.file(target.name()).replaceAll("\\.xml$", "");
        for (int i = 1; ; i++) {
            String file = start + (i == 1 ? "" : "-" + i) + ".qcow2";
            FileKind kind = draft.facts().surroundings().files().kind(file);
            if (kind == FileKind.MISSING || kind == FileKind.UNKNOWN) {
                return file;
            }
        }
    }
}
