package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import java.util.function.Consumer;

/** A rule about the snapshots of a folder: it is asked by each document of one that is about a snapshot that exists. */
abstract class FolderRule extends Rule {

    FolderRule(String id, Severity severity, String title) {
        super(id, severity, title);
    }

    @Override
    final Need need() {
        return Need.FOLDER;
    }

    @Override
    final boolean isAbout(Intent.Kind kind) {
        return kind != Intent.Kind.CREATE;
    }

    @Override
    final boolean looksAround(Intent.Kind kind) {
        return isAbout(kind);
    }

    @Override
    public final void check(RuleContext context, Consumer<Diagnostic> found) {
        FolderView view = context.folder();
        FolderTree tree = view == null ? null : view.tree();
        FolderEntry own = view == null ? null : view.entry();
        if (view != null && tree != null && own != null && isConcerned(view.folder(), tree, own)) {
            check(context, view.folder(), tree, own, found);
        }
    }

    @Override
    abstract boolean isConcerned(Folder folder, FolderTree tree, FolderEntry own);

    /**
     * Hands what is wrong with a document in its folder to {@code found}, in time that does not grow with the folder.
     *
     * @param tree the snapshots of the same domain
     * @param own the document
     */
    abstract void check(
            RuleContext context, Folder folder, FolderTree tree, FolderEntry own, Consumer<Diagnostic> found);
}
