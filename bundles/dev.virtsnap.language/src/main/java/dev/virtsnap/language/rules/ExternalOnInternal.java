package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.Value;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Up to 10.10 libvirt takes the image of an external snapshot for a file of its own, also where an internal one is in it,
 * and removes it once the domain has gone back.
 */
final class ExternalOnInternal extends CallRule {

    ExternalOnInternal() {
        super(
                "HAZ001",
                Severity.WARNING,
                "An external snapshot stands on an internal one",
                Intent.Kind.REDEFINE,
                Intent.Kind.REVERT,
                Intent.Kind.DELETE);
    }

    @Override
    @Nullable
    Objection objection(SnapshotCall call) {
        SnapshotNode target = call.target();
        if (target == null
                || !call.isQemu()
                || call.facts().isBefore(9, 9)
                || call.facts().isSince(11, 0)) {
            return null;
        }
        return call.reverts() ? onRevert(call, target) : onDelete(call, target);
    }

    private @Nullable Objection onRevert(SnapshotCall call, SnapshotNode target) {
        for (SnapshotNode child : target.isInternal() ? call.tree().children(call.name()) : List.<SnapshotNode>of()) {
            if (child.isExternal()) {
                return object(
                        "The external snapshot '" + shown(child.name()) + "' stands on this internal one. Before 11.0"
                                + " libvirt removes the image of both when that one is deleted after this revert. Delete it"
                                + " before, or with 'metadata' alone.");
            }
        }
        return null;
    }

    private @Nullable Objection onDelete(SnapshotCall call, SnapshotNode target) {
        SnapshotNode parent = call.tree().parent(call.name());
        if (parent == null
                || !parent.isInternal()
                || !target.isExternal()
                || !call.mergesOne()
                || !call.isNotCurrent()
                || 0 < call.tree().childCount(call.name())) {
            return null;
        }
        return object(
                        "The domain has gone back, and before 11.0 libvirt removes the images that this snapshot froze: those"
                                + " of the domain itself, with the internal snapshot '" + shown(parent.name())
                                + "' in them. Delete the record alone with 'metadata'.")
                .as(Severity.ERROR);
    }

    @Override
    boolean looksAround(Intent.Kind kind) {
        return isAbout(kind);
    }

    @Override
    boolean isConcerned(Folder folder, FolderTree tree, FolderEntry own) {
        String parent = own.node().parent();
        FolderEntry above = parent == null ? null : tree.named(parent);
        return above != null && own.node().isExternal() && above.node().isInternal();
    }

    /** In a document that is redefined it is the folder that tells what the parent is. */
    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        super.check(context, found);
        FolderView view = context.redefines() ? context.folder() : null;
        FolderTree tree = view == null ? null : view.tree();
        FolderEntry own = view == null ? null : view.entry();
        Value place = context.definition().parentName();
        FolderEntry above = tree == null || place == null ? null : tree.named(place.text());
        if (view != null
                && tree != null
                && own != null
                && above != null
                && place != null
                && isConcerned(view.folder(), tree, own)) {
            found.accept(above.relate(
                    at(
                            place.range(),
                            "This snapshot is external, and its parent '" + place.shown()
                                    + "' internal: libvirt cannot delete this one before that, and before 11.0 it"
                                    + " may remove the image of both. Keep to one kind in a tree."),
                    above.name(),
                    "the parent is here"));
        }
    }
}
