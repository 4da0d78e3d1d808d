package dev.virtsnap.language.rules;

import org.jspecify.annotations.Nullable;

/**
 * A folder as seen from one of its documents.
 *
 * @param file what the document is called, as reports call it
 */
public record FolderView(Folder folder, String file) {

    /**
     * Whether some rule may have something to say of the document, if it is to be redefined, for what stands beside it. If
     * not, what is found in it alone is all.
     */
    public boolean concerns(RuleSelection selection) {
        FolderTree tree = tree();
        FolderEntry own = entry();
        if (tree == null || own == null) {
            return false;
        }
        for (Rule rule : selection.aroundRedefined()) {
            if (rule.isConcerned(folder, tree, own)) {
                return true;
            }
        }
        return false;
    }

    /** What the document is in the folder; null if it does not count. */
    @Nullable
    FolderEntry entry() {
        return folder.entry(file);
    }

    /** The snapshots of its domain; null if it does not count or nobody can say which those are. */
    @Nullable
    FolderTree tree() {
        return folder.tree(file);
    }
}
