package dev.virtsnap.eclipse.editor.analysis;

import dev.virtsnap.cli.input.ByteReader;
import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.input.Source;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.language.ide.SnapshotNames;
import dev.virtsnap.language.ide.Workspace;
import java.io.File;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;
import org.jspecify.annotations.Nullable;

/**
 * The snapshots that the documents of the workspace are about, by their files. What is open counts as it is in its editor;
 * a file is read again only if it changed. Shared by all threads.
 */
public final class SnapshotIndex {

    /** What is larger is no definition that anybody keeps many of, in bytes. */
    private static final long LARGE = 1 << 20;

    private static final SnapshotIndex SHARED = new SnapshotIndex();

    /** What was read of a file that had this stamp; no names if it is no document of ours. */
    private record Read(long stamp, @Nullable SnapshotNames names) {}

    private final Map<String, Read> files = new ConcurrentHashMap<>();
    private volatile Workspace last = Workspace.EMPTY;

    private SnapshotIndex() {}

    /** The one for all editors. */
    public static SnapshotIndex shared() {
        return SHARED;
    }

    /** The names of all documents in open projects. Reads files that changed: not for the UI thread. */
    public Workspace workspace() {
        Map<String, SnapshotNames> all = new TreeMap<>();
        Examiner examiner = new Examiner();
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            if (project.isAccessible()) {
                addFiles(project, examiner, all);
            }
        }
        addOpen(all);
        last = new Workspace(all);
        return last;
    }

    /** The names as they were when somebody asked last. Never takes long. */
    public Workspace lastWorkspace() {
        return last;
    }

    private void addFiles(IProject project, Examiner examiner, Map<String, SnapshotNames> all) {
        try {
            project.accept(
                    proxy -> {
                        boolean hidden = proxy.getName().startsWith(".") && proxy.getType() != IResource.PROJECT;
                        if (proxy.getType() == IResource.FILE && isXml(proxy.getName()) && !hidden) {
                            add((IFile) proxy.requestResource(), examiner, all);
                        }
                        return !proxy.isDerived() && !hidden;
                    },
                    IResource.NONE);
        } catch (CoreException e) {
            // closed or removed meanwhile: it has no documents
            return;
        }
    }

    private static boolean isXml(String name) {
        return name.regionMatches(true, Math.max(0, name.length() - 4), ".xml", 0, 4);
    }

    private void add(IFile file, Examiner examiner, Map<String, SnapshotNames> all) {
        IPath location = file.getLocation();
        if (location == null) {
            return;
        }
        String key = location.toFile().getPath();
        Read read = files.get(key);
        if (read == null || read.stamp != file.getModificationStamp()) {
            read = new Read(file.getModificationStamp(), names(key, examiner));
            files.put(key, read);
        }
        if (read.names != null) {
            all.put(key, read.names);
        }
    }

    private static @Nullable SnapshotNames names(String key, Examiner examiner) {
        if (LARGE < new File(key).length()) {
            return null;
        }
        try {
            Document document = ByteReader.read(Source.found(key), InputStream.nullInputStream());
            return document == null
                    ? null
                    : SnapshotNames.of(examiner.examine(document).analysis());
        } catch (Unreadable e) {
            // a check says what is wrong with it
            return null;
        }
    }

    private static void addOpen(Map<String, SnapshotNames> all) {
        for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers()) {
            IDocument document = buffer instanceof ITextFileBuffer text ? text.getDocument() : null;
            if (document != null && OpenDocuments.isOurs(document) && OpenDocuments.path(document) != null) {
                SnapshotNames names = SnapshotNames.of(Analyst.shared().analysis(document));
                all.remove(OpenDocuments.key(document));
                if (names != null) {
                    all.put(OpenDocuments.key(document), names);
                }
            }
        }
    }
}
