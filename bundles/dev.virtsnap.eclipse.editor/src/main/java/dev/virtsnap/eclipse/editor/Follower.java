package dev.virtsnap.eclipse.editor;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.jspecify.annotations.Nullable;

/** Does something with a document a moment after each change, in the background; what was typed over is left out. */
abstract class Follower implements IReconciler {

    /** In milliseconds: longer than between two keys, shorter than a thought. */
    private static final int MOMENT = 200;

    private final Job job;
    private @Nullable ITextViewer viewer;
    private volatile @Nullable IDocument document;

    private final IDocumentListener listener = new IDocumentListener() {
        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
            // the document is followed as it is after the change
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            job.schedule(MOMENT);
        }
    };

    private final ITextInputListener input = new ITextInputListener() {
        @Override
        public void inputDocumentAboutToBeChanged(IDocument before, IDocument after) {
            attach(null);
        }

        @Override
        public void inputDocumentChanged(IDocument before, IDocument after) {
            attach(after);
        }
    };

    Follower(String name) {
        job = Job.createSystem(name, (ICoreRunnable) monitor -> followNow());
        job.setPriority(Job.SHORT);
    }

    private void followNow() {
        IDocument now = document;
        ITextViewer shown = viewer;
        if (now != null && shown != null) {
            follow(now, shown);
        }
    }

    /** Asks to be called again, though the document has not changed. */
    final void again() {
        job.schedule();
    }

    /** Called in the background. */
    abstract void follow(IDocument followed, ITextViewer shownBy);

    /** Does something in the UI thread unless the viewer is gone. */
    static void later(ITextViewer viewer, Runnable action) {
        var widget = viewer.getTextWidget();
        if (widget != null && !widget.isDisposed()) {
            widget.getDisplay().asyncExec(() -> {
                if (!widget.isDisposed()) {
                    action.run();
                }
            });
        }
    }

    @Override
    public void install(ITextViewer textViewer) {
        viewer = textViewer;
        textViewer.addTextInputListener(input);
        attach(textViewer.getDocument());
    }

    @Override
    public void uninstall() {
        attach(null);
        job.cancel();
        if (viewer != null) {
            viewer.removeTextInputListener(input);
            viewer = null;
        }
    }

    private void attach(@Nullable IDocument next) {
        IDocument before = document;
        if (before != null) {
            before.removeDocumentListener(listener);
        }
        document = next;
        if (next != null) {
            next.addDocumentListener(listener);
            job.schedule();
        }
    }

    @Override
    public @Nullable IReconcilingStrategy getReconcilingStrategy(String contentType) {
        return null;
    }
}
