package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.diagnostic.Tag;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.syntax.Element;
import java.util.function.Consumer;

/** What libvirt prints and reads back only on a redefine. */
final class IgnoredOnCreate extends Rule {

    IgnoredOnCreate() {
        super("SNAP040", Severity.INFO, "A create ignores this element");
    }

    @Override
    Need need() {
        return Need.CREATE;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        if (!context.creates() || DumpUsedForCreate.isDump(context.definition())) {
            return;
        }
        if (isSilent(context.definition())) {
            return;
        }
        Element root = context.root();
        for (int i = 0; i < root.childCount(); i++) {
            if (root.child(i) instanceof Element child
                    && child.name().namespace().isEmpty()
                    && isIgnored(child.name().local())) {
                report(child, found);
            }
        }
        for (SnapshotDisk disk : context.definition().disks()) {
            if (disk.deleteInProgress() != null) {
                report(disk.deleteInProgress(), found);
            }
        }
    }

    /** Whether nothing of all that is there, as in nearly every document that is meant to create. */
    private static boolean isSilent(SnapshotDefinition definition) {
        if (definition.state() != null
                || definition.parent() != null
                || definition.creationTime() != null
                || definition.domain() != null
                || definition.inactiveDomain() != null
                || definition.cookie() != null
                || definition.active() != null
                || definition.revertDisksElement() != null) {
            return false;
        }
        for (SnapshotDisk disk : definition.disks()) {
            if (disk.deleteInProgress() != null) {
                return false;
            }
        }
        return true;
    }

    static boolean isIgnored(String name) {
        return switch (name) {
            case "state", "parent", "creationTime", "domain", "inactiveDomain", "cookie", "active", "revertDisks" ->
                true;
            default -> false;
        };
    }

    private void report(Element element, Consumer<Diagnostic> found) {
        String name = element.name().local();
        found.accept(at(
                        element.nameRange(),
                        "<" + name
                                + "> has no effect on a create, libvirt fills it in itself. Remove it, or redefine"
                                + " if this describes a snapshot that exists.")
                .tagged(Tag.UNNECESSARY)
                .fixedBy(Fix.choice("Remove <" + name + ">", Markup.remove(element))));
    }
}
