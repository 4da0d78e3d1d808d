package dev.virtsnap.eclipse.editor;

import dev.virtsnap.eclipse.editor.analysis.Analyst;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;

/** Shows what is found in a document while one types: underlined, in both rulers, and with fixes. */
public final class SnapshotDiagnostics extends Follower {

    public SnapshotDiagnostics() {
        super("Check of a snapshot definition");
    }

    @Override
    void follow(IDocument document, ITextViewer viewer) {
        IAnnotationModel model = viewer instanceof ISourceViewer source ? source.getAnnotationModel() : null;
        if (!(model instanceof IAnnotationModelExtension extension)) {
            return;
        }
        List<Diagnostic> found = Analyst.shared().findings(document).diagnostics();
        if (Analyst.shared().findingsIfKnown(document) == null) {
            // typed over; the next call is about what is there now
            return;
        }
        Map<Annotation, Position> added = new HashMap<>();
        for (Diagnostic diagnostic : found) {
            Range range = diagnostic.range();
            added.put(new DiagnosticAnnotation(diagnostic), new Position(range.start(), range.length()));
        }
        List<Annotation> gone = new ArrayList<>();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext(); ) {
            if (all.next() instanceof DiagnosticAnnotation old && !keeps(model, old, added)) {
                gone.add(old);
            }
        }
        if (!gone.isEmpty() || !added.isEmpty()) {
            extension.replaceAnnotations(gone.toArray(new Annotation[0]), added);
        }
    }

    /** What stays as it is need not be painted anew. */
    private static boolean keeps(IAnnotationModel model, DiagnosticAnnotation old, Map<Annotation, Position> added) {
        Position position = model.getPosition(old);
        return added.entrySet()
                .removeIf(entry -> entry.getKey() instanceof DiagnosticAnnotation fresh
                        && fresh.diagnostic().equals(old.diagnostic())
                        && entry.getValue().equals(position));
    }
}
