package dev.virtsnap.eclipse.explorer.plan;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;

/** Lines of words to be read and copied, some of them in a colour. */
final class Lines {

    private final StringBuilder text = new StringBuilder();
    private final List<StyleRange> styles = new ArrayList<>();

    Lines plain(String line) {
        text.append(line).append('\n');
        return this;
    }

    Lines coloured(String line, @Nullable Color colour) {
        return styled(line, colour, SWT.NORMAL);
    }

    Lines bold(String line) {
        return styled(line, null, SWT.BOLD);
    }

    /** As a shell or a program has it. */
    Lines code(String line) {
        StyleRange style = new StyleRange(text.length(), line.length(), null, null);
        style.font = JFaceResources.getTextFont();
        styles.add(style);
        return plain(line);
    }

    private Lines styled(String line, @Nullable Color colour, int font) {
        styles.add(new StyleRange(text.length(), line.length(), colour, null, font));
        return plain(line);
    }

    boolean isEmpty() {
        return text.length() == 0;
    }

    /** Shows them; a person may go through them by keys and copy them. */
    StyledText show(Composite parent, String name) {
        StyledText control = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP);
        control.setText(text.toString().stripTrailing());
        for (StyleRange style : styles) {
            if (style.start + style.length <= control.getCharCount()) {
                control.setStyleRange(style);
            }
        }
        control.setBackground(parent.getBackground());
        control.addTraverseListener(event -> event.doit = true);
        Look.name(control, name);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
        return control;
    }
}
