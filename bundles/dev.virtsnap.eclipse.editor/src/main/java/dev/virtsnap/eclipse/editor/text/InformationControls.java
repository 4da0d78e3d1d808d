package dev.virtsnap.eclipse.editor.text;

import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.text.AbstractReusableInformationControlCreator;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.editors.text.EditorsUI;
import org.jspecify.annotations.Nullable;

/** Small windows beside the text, with Markdown in them. F2 makes one stay, so that it can be scrolled and copied from. */
public final class InformationControls {

    /** One that goes away with the mouse. */
    public static final IInformationControlCreator HOVER = new Hovering();

    /** Beside a list of proposals. */
    public static final IInformationControlCreator BESIDE = new Staying();

    private InformationControls() {}

    private static final class Hovering extends AbstractReusableInformationControlCreator {
        @Override
        protected IInformationControl doCreateInformationControl(Shell parent) {
            return new Wrapping(parent, EditorsUI.getTooltipAffordanceString());
        }
    }

    private static final class Staying extends AbstractReusableInformationControlCreator {
        @Override
        protected IInformationControl doCreateInformationControl(Shell parent) {
            return new Wrapping(parent);
        }
    }

    /** Long lines go on in the next one. */
    private static final class Wrapping extends DefaultInformationControl {
        private @Nullable StyledText words;

        Wrapping(Shell parent, String status) {
            super(parent, status, new MarkdownPresenter());
        }

        Wrapping(Shell parent) {
            super(parent, (ToolBarManager) null, new MarkdownPresenter());
        }

        @Override
        protected void createContent(Composite parent) {
            super.createContent(parent);
            for (Control control : parent.getChildren()) {
                if (control instanceof StyledText text) {
                    text.setWordWrap(true);
                    text.setMargins(6, 4, 6, 4);
                    words = text;
                }
            }
        }

        @Override
        public void setInformation(String markdown) {
            super.setInformation(markdown);
            if (words != null && !Contrast.isReadable(words.getForeground(), words.getBackground())) {
                // a theme that was changed while the program runs leaves the colour of the text as it was
                words.setForeground(Contrast.on(words.getBackground()));
            }
        }

        @Override
        public IInformationControlCreator getInformationPresenterControlCreator() {
            return BESIDE;
        }
    }
}
