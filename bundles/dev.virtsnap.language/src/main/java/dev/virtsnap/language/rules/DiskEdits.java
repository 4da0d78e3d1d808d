package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Escapes;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;

/** How to choose another mode for a disk of the domain, whether the definition mentions it or not. */
final class DiskEdits {

    private DiskEdits() {}

    /** Where to point when the mode of a disk is wrong: the mode, or the name, or else the list or the definition. */
    static Range place(RuleContext context, AlignedDisk disk) {
        SnapshotDisk request = disk.request();
        if (request != null) {
            if (request.mode() != null) {
                return request.mode().range();
            }
            return request.name() == null
                    ? request.element().nameRange()
                    : request.name().range();
        }
        Element disks = context.definition().disksElement();
        return disks == null ? context.rootRange() : disks.nameRange();
    }

    static Fix leaveOut(RuleContext context, AlignedDisk disk) {
        return choose(
                context, disk, SnapshotMode.NO, "Leave disk '" + disk.disk().name() + "' out");
    }

    /** Gives a disk a mode; what is said of an overlay goes unless the mode is external. */
    static Fix choose(RuleContext context, AlignedDisk disk, SnapshotMode mode, String title) {
        SnapshotDisk request = disk.request();
        List<Edit> edits = new ArrayList<>();
        if (request == null) {
            edits.add(add(context, disk.disk().name(), mode));
            return new Fix(title, edits, false);
        }
        edits.add(Markup.set(request.element(), "snapshot", mode.word()));
        if (mode != SnapshotMode.EXTERNAL) {
            for (Element child : request.element().elements()) {
                edits.add(Markup.remove(child));
            }
            if (request.type() != null) {
                edits.add(request.type().removal());
            }
        }
        return new Fix(title, edits, false);
    }

    private static Edit add(RuleContext context, String target, SnapshotMode mode) {
        String xml = "<disk name='" + Escapes.value(target, '\'') + "' snapshot='" + mode.word() + "'/>";
        Element disks = context.definition().disksElement();
        Element parent = disks == null ? context.root() : disks;
        String whole = disks == null ? "<disks>" + xml + "</disks>" : xml;
        List<Element> children = parent.elements();
        return children.isEmpty()
                ? Markup.addFirst(context.text(), parent, whole)
                : Markup.addAfter(context.text(), children.get(children.size() - 1), whole);
    }
}
