package dev.virtsnap.eclipse.editor;

import dev.virtsnap.eclipse.editor.analysis.Analyst;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.ide.SemanticToken;
import dev.virtsnap.language.ide.SemanticTokens;
import dev.virtsnap.language.text.Range;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.presentation.IPresentationDamager;
import org.eclipse.jface.text.presentation.IPresentationRepairer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.jface.util.PropertyChangeEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/**
 * Colours a document by what its names and values mean. A short document is coloured as it is typed; a long one, and the
 * first one of a session, a moment later.
 */
public final class SnapshotColouring extends PresentationReconciler implements IPropertyChangeListener {

    private @Nullable ITextViewer viewer;

    public SnapshotColouring() {
        Painter painter = new Painter();
        setDamager(painter, IDocument.DEFAULT_CONTENT_TYPE);
        setRepairer(painter, IDocument.DEFAULT_CONTENT_TYPE);
    }

    @Override
    public void install(ITextViewer textViewer) {
        viewer = textViewer;
        super.install(textViewer);
        PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(this);
    }

    @Override
    public void uninstall() {
        PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(this);
        super.uninstall();
        viewer = null;
    }

    /** Another theme, or a person chose other colours. */
    @Override
    public void propertyChange(PropertyChangeEvent event) {
        repaint();
    }

    private void repaint() {
        ITextViewer now = viewer;
        if (now != null) {
            Follower.later(now, () -> {
                if (now instanceof org.eclipse.jface.text.TextViewer text && text.getDocument() != null) {
                    text.invalidateTextPresentation();
                }
            });
        }
    }

    private final class Painter implements IPresentationDamager, IPresentationRepairer {
        private @Nullable IDocument document;

        @Override
        public void setDocument(IDocument next) {
            document = next;
        }

        /** What is typed in one place may change what another one means: a quote, the start of a comment. */
        @Override
        public IRegion getDamageRegion(ITypedRegion partition, DocumentEvent event, boolean partitioningChanged) {
            return new Region(0, event.getDocument().getLength());
        }

        @Override
        public void createPresentation(TextPresentation presentation, ITypedRegion damage) {
            IDocument now = document;
            Analysis analysis = now == null ? null : Analyst.shared().quickly(now);
            if (analysis != null) {
                paint(analysis, presentation, damage);
            } else if (now != null) {
                Job.createSystem("Colours of a snapshot definition", monitor -> {
                            Analyst.shared().findings(now);
                            repaint();
                        })
                        .schedule();
            }
        }

        private void paint(Analysis analysis, TextPresentation presentation, ITypedRegion damage) {
            int end = damage.getOffset() + damage.getLength();
            for (SemanticToken token : SemanticTokens.of(analysis)) {
                Range range = token.range();
                if (damage.getOffset() <= range.start() && range.end() <= end) {
                    TextAttribute look = Colours.of(token.kind());
                    presentation.addStyleRange(
                            new StyleRange(range.start(), range.length(), look.getForeground(), null, look.getStyle()));
                }
            }
        }
    }
}
