package dev.virtsnap.language.rules;

import org.jspecify.annotations.Nullable;

/**
 * A folder as seen from one of its documents.
 *
 * @param file what the document is called, as reports call it
 */
public record FolderView(Folder folder, String file) {

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
