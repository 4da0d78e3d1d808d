package dev.virtsnap.language.ide;

import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.rules.FolderView;
import org.jspecify.annotations.Nullable;

/** Knows what stands beside a document: files on a disk, or what an editor has open. */
public interface FolderSource {

    /** Nothing stands beside any document. */
    FolderSource NONE = new NoFolder();

    /**
     * The folder of a document. Asked only if the document is about a snapshot that exists, since only then it matters, and
     * at most once for each analysis.
     *
     * @return null if nothing is known, as for a document that lies nowhere
     */
    @Nullable
    FolderView around(SnapshotDefinition definition);

    /** No lambda: the first one linked costs the start of a program milliseconds. */
    final class NoFolder implements FolderSource {
        private NoFolder() {}

        @Override
        public @Nullable FolderView around(SnapshotDefinition definition) {
            return null;
        }
    }
}
