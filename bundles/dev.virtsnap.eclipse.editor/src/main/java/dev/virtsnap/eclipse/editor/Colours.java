package dev.virtsnap.eclipse.editor;

import dev.virtsnap.language.ide.SemanticToken;
import java.util.Locale;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.ui.PlatformUI;

/** The look of each kind of stretch in the current theme; in the UI thread only. */
final class Colours {

    static final String PREFIX = "dev.virtsnap.eclipse.editor.";

    private Colours() {}

    static TextAttribute of(SemanticToken.Kind kind) {
        ColorRegistry registry =
                PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
        Color colour = registry.get(PREFIX + kind.name().toLowerCase(Locale.ROOT));
        int style = kind == SemanticToken.Kind.SNAPSHOT ? SWT.BOLD : SWT.NORMAL;
        return new TextAttribute(colour, null, style);
    }
}
