package dev.virtsnap.eclipse.editor;

import dev.virtsnap.eclipse.editor.analysis.Analyst;
import dev.virtsnap.language.ide.Highlights;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.TextSelection;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.jspecify.annotations.Nullable;

/** Marks the other places that speak of what the cursor is on: the other tag, the same disk, the same file. */
public final class SnapshotOccurrences extends Follower implements ISelectionChangedListener {

    /** The platform's own type for this, with its colours. */
    static final String TYPE = "org.eclipse.ui.genericeditor.text";

    private volatile int offset = -1;
    private @Nullable IPostSelectionProvider selections;

    public SnapshotOccurrences() {
        super("Occurrences in a snapshot definition");
    }

    @Override
    public void install(ITextViewer viewer) {
        super.install(viewer);
        if (viewer.getSelectionProvider() instanceof IPostSelectionProvider provider) {
            selections = provider;
            provider.addPostSelectionChangedListener(this);
        }
    }

    @Override
    public void uninstall() {
        if (selections != null) {
            selections.removePostSelectionChangedListener(this);
            selections = null;
        }
        super.uninstall();
    }

    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        if (event.getSelection() instanceof TextSelection selection) {
            offset = selection.getOffset();
            again();
        }
    }

    @Override
    void follow(IDocument document, ITextViewer viewer) {
        IAnnotationModel model = viewer instanceof ISourceViewer source ? source.getAnnotationModel() : null;
        int at = offset;
        if (!(model instanceof IAnnotationModelExtension extension) || at < 0 || document.getLength() < at) {
            return;
        }
        List<Range> places = Highlights.at(Analyst.shared().analysis(document), at);
        if (Analyst.shared().findingsIfKnown(document) == null) {
            return;
        }
        List<Annotation> gone = new ArrayList<>();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext(); ) {
            Annotation annotation = all.next();
            if (annotation.getType().equals(TYPE)) {
                gone.add(annotation);
            }
        }
        Map<Annotation, Position> added = new HashMap<>();
        for (Range range : places) {
            added.put(
                    new Annotation(TYPE, false, document.get().substring(range.start(), range.end())),
                    new Position(range.start(), range.length()));
        }
        if (!gone.isEmpty() || !added.isEmpty()) {
            extension.replaceAnnotations(gone.toArray(new Annotation[0]), added);
        }
    }
}
