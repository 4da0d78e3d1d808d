package dev.virtsnap.eclipse.editor.text;

import org.eclipse.jface.text.DefaultInformationControl.IInformationPresenter;
import org.eclipse.jface.text.DefaultInformationControl.IInformationPresenterExtension;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Drawable;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;

/**
 * Shows Markdown in a control of the platform's own, which needs no browser and has the colours and fonts of its theme.
 */
public final class MarkdownPresenter implements IInformationPresenter, IInformationPresenterExtension {

    @Override
    public String updatePresentation(
            Drawable drawable, String markdown, TextPresentation presentation, int maxWidth, int maxHeight) {
        return styled(markdown, presentation);
    }

    @Override
    public String updatePresentation(
            Display display, String markdown, TextPresentation presentation, int maxWidth, int maxHeight) {
        return styled(markdown, presentation);
    }

    private static String styled(@Nullable String markdown, TextPresentation presentation) {
        Markdown text = Markdown.of(markdown == null ? "" : markdown);
        for (Markdown.Span span : text.spans()) {
            StyleRange range = new StyleRange(
                    span.start(), span.length(), null, null, span.style().fontStyle());
            if (span.style() == Markdown.Style.CODE) {
                range.font = org.eclipse.jface.resource.JFaceResources.getTextFont();
            }
            presentation.addStyleRange(range);
        }
        return text.plain();
    }
}
