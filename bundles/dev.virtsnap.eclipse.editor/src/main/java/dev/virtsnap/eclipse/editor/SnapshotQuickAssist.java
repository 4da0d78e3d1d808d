package dev.virtsnap.eclipse.editor;

import dev.virtsnap.eclipse.editor.analysis.Analyst;
import dev.virtsnap.eclipse.editor.analysis.OpenDocuments;
import dev.virtsnap.eclipse.editor.project.Markers;
import dev.virtsnap.language.ide.Action;
import dev.virtsnap.language.ide.Actions;
import dev.virtsnap.language.text.Range;
import java.util.Iterator;
import java.util.List;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.jspecify.annotations.Nullable;

/** What can be done where the cursor is: fixes of what is wrong, and other ways to write it. */
public final class SnapshotQuickAssist implements IQuickAssistProcessor {

    @Override
    public boolean canFix(Annotation annotation) {
        return annotation instanceof DiagnosticAnnotation diagnostic && diagnostic.isQuickFixable();
    }

    @Override
    public boolean canAssist(IQuickAssistInvocationContext context) {
        return context.getSourceViewer() != null;
    }

    @Override
    public ICompletionProposal @Nullable [] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
        ISourceViewer viewer = context.getSourceViewer();
        IDocument document = viewer == null ? null : viewer.getDocument();
        if (document == null || !OpenDocuments.isOurs(document) || document.getLength() < context.getOffset()) {
            return null;
        }
        int start = Math.max(0, context.getOffset());
        int end = Math.min(document.getLength(), start + Math.max(0, context.getLength()));
        List<Action> actions = Actions.at(
                Analyst.shared().analysis(document), new Range(start, end), System.currentTimeMillis() / 1000);
        return actions.stream()
                .filter(action -> !isOfferedByMarker(action, viewer, context.getOffset()))
                .map(action -> new ActionProposal(action, document))
                .toArray(ICompletionProposal[]::new);
    }

    /** The platform offers the fixes of markers by itself. */
    private static boolean isOfferedByMarker(Action action, ISourceViewer viewer, int offset) {
        IAnnotationModel model = viewer.getAnnotationModel();
        if (action.diagnostic() == null || model == null) {
            return false;
        }
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext(); ) {
            Annotation annotation = all.next();
            Position position = model.getPosition(annotation);
            if (annotation instanceof MarkerAnnotation saved
                    && position != null
                    && position.includes(offset)
                    && Markers.isOf(saved.getMarker(), action.diagnostic())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public @Nullable String getErrorMessage() {
        return null;
    }
}
