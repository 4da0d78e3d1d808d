package dev.virtsnap.eclipse.editor.project;

import dev.virtsnap.eclipse.editor.analysis.Analyst;
import dev.virtsnap.eclipse.editor.analysis.Findings;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import java.util.List;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.text.edits.MalformedTreeException;
import org.jspecify.annotations.Nullable;

/** A file that findings are about, as it is now: in its editor if it is open, else on the disk. */
record Subject(IPath location, Findings findings) {

    static Subject of(IMarker marker) throws CoreException {
        IPath location = marker.getResource().getFullPath();
        return with(location, document -> new Subject(location, Analyst.shared().findings(document)));
    }

    /** The finding that a marker was made of, or the one that has taken its place; null if it is gone. */
    @Nullable
    Diagnostic diagnostic(IMarker marker) {
        int start = marker.getAttribute(IMarker.CHAR_START, 0);
        Diagnostic nearest = null;
        for (Diagnostic each : findings.diagnostics()) {
            if (Markers.isOf(marker, each) && (nearest == null || distance(each, start) < distance(nearest, start))) {
                nearest = each;
            }
        }
        return nearest;
    }

    private static int distance(Diagnostic diagnostic, int start) {
        return Math.abs(diagnostic.range().start() - start);
    }

    /** Mends it; a file that is in no editor is saved. */
    static void mend(IMarker marker, String title, @Nullable IProgressMonitor monitor) throws CoreException {
        IPath location = marker.getResource().getFullPath();
        with(location, document -> {
            Diagnostic diagnostic = new Subject(location, Analyst.shared().findings(document)).diagnostic(marker);
            List<Fix> fixes = diagnostic == null ? List.of() : diagnostic.fixes();
            for (Fix fix : fixes) {
                if (fix.title().equals(title)) {
                    apply(fix, document);
                    break;
                }
            }
            ITextFileBuffer buffer =
                    FileBuffers.getTextFileBufferManager().getTextFileBuffer(location, LocationKind.IFILE);
            if (buffer != null && !buffer.isShared()) {
                buffer.commit(monitor, true);
            }
            return location;
        });
    }

    private static void apply(Fix fix, IDocument document) {
        try {
            dev.virtsnap.eclipse.editor.text.Edits.apply(fix.edits(), document, null);
        } catch (BadLocationException | MalformedTreeException e) {
            throw new IllegalStateException("a fix does not fit the text that it was made for", e);
        }
    }

    private interface Use<T> {
        T of(IDocument document) throws CoreException;
    }

    private static <T> T with(IPath location, Use<T> use) throws CoreException {
        ITextFileBufferManager manager = FileBuffers.getTextFileBufferManager();
        manager.connect(location, LocationKind.IFILE, null);
        try {
            return use.of(
                    manager.getTextFileBuffer(location, LocationKind.IFILE).getDocument());
        } finally {
            manager.disconnect(location, LocationKind.IFILE, null);
        }
    }
}
