package dev.virtsnap.eclipse.editor.analysis;

import java.io.File;
import java.nio.file.Path;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.jface.text.IDocument;
import org.jspecify.annotations.Nullable;

/** Where documents that are open in editors come from. */
public final class OpenDocuments {

    /** The content type of our documents. */
    public static final String CONTENT_TYPE = "dev.virtsnap.eclipse.editor.snapshot";

    private OpenDocuments() {}

    /** The file that a document is of, whether it exists or not; null if it is of none on this machine. */
    public static @Nullable Path path(IDocument document) {
        ITextFileBuffer buffer = buffer(document);
        IFileStore store = buffer == null ? null : buffer.getFileStore();
        try {
            File file = store == null ? null : store.toLocalFile(EFS.NONE, null);
            return file == null ? null : file.toPath();
        } catch (CoreException e) {
            return null;
        }
    }

    /** The resource that a document is of; null if it is of none in the workspace. */
    public static @Nullable IFile resource(IDocument document) {
        ITextFileBuffer buffer = buffer(document);
        IPath location = buffer == null ? null : buffer.getLocation();
        if (location == null || location.segmentCount() < 2) {
            return null;
        }
        IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(location);
        return file.exists() ? file : null;
    }

    /** Whether a document is one of ours by its content type. */
    public static boolean isOurs(IDocument document) {
        ITextFileBuffer buffer = buffer(document);
        try {
            IContentType type = buffer == null ? null : buffer.getContentType();
            IContentType ours = Platform.getContentTypeManager().getContentType(CONTENT_TYPE);
            return type != null && ours != null && type.isKindOf(ours);
        } catch (CoreException e) {
            return false;
        }
    }

    /** What a document is called among others: where its file is, or something that no file is called. */
    public static String key(IDocument document) {
        Path path = path(document);
        return path == null ? "<unsaved>" : path.toString();
    }

    private static @Nullable ITextFileBuffer buffer(IDocument document) {
        return FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
    }
}
