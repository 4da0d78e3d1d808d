package dev.virtsnap.eclipse.editor;

import dev.virtsnap.eclipse.editor.analysis.Analyst;
import dev.virtsnap.language.ide.Fold;
import dev.virtsnap.language.ide.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.jspecify.annotations.Nullable;

/** Lets elements and comments be folded; what libvirt wrote and nobody reads is folded when a document is opened. */
public final class SnapshotFolding extends Follower {

    private boolean opened;

    /** One of ours: older platforms fold by indentation until there is a fold that is not theirs, and take theirs away then. */
    private static final class Ours extends ProjectionAnnotation {
        Ours(boolean collapsed) {
            super(collapsed);
        }
    }

    public SnapshotFolding() {
        super("Folds of a snapshot definition");
    }

    @Override
    void follow(IDocument document, ITextViewer viewer) {
        List<Fold> folds = Folding.of(Analyst.shared().analysis(document));
        if (Analyst.shared().findingsIfKnown(document) != null) {
            later(viewer, () -> show(folds, document, viewer));
        }
    }

    private void show(List<Fold> folds, IDocument document, ITextViewer viewer) {
        ProjectionAnnotationModel model =
                viewer instanceof ProjectionViewer projection ? projection.getProjectionAnnotationModel() : null;
        if (model == null || Analyst.shared().findingsIfKnown(document) == null) {
            return;
        }
        Map<Position, Annotation> wanted = new HashMap<>();
        for (Fold fold : folds) {
            Position position = position(fold, document);
            if (position != null) {
                wanted.put(position, new Ours(fold.byDefault() && !opened));
            }
        }
        List<Annotation> gone = new ArrayList<>();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext(); ) {
            Annotation annotation = all.next();
            if (!(annotation instanceof Ours) || wanted.remove(model.getPosition(annotation)) == null) {
                gone.add(annotation);
            }
        }
        Map<Annotation, Position> added = new HashMap<>();
        wanted.forEach((position, annotation) -> added.put(annotation, position));
        if (!gone.isEmpty() || !added.isEmpty()) {
            model.modifyAnnotations(gone.toArray(new Annotation[0]), added, new Annotation[0]);
        }
        opened = true;
    }

    private static @Nullable Position position(Fold fold, IDocument document) {
        try {
            int start = document.getLineOffset(fold.startLine());
            int end = document.getLineOffset(fold.endLine()) + document.getLineLength(fold.endLine());
            return new Position(start, end - start);
        } catch (BadLocationException e) {
            return null;
        }
    }
}
