package dev.virtsnap.eclipse.editor.text;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

/** Whether a colour can be read on another, as the Web Content Accessibility Guidelines 2.1 define it. */
public final class Contrast {

    private static final double ENOUGH = 4.5;

    private Contrast() {}

    /** Whether text of a colour can be read on a ground. */
    public static boolean isReadable(Color text, Color ground) {
        return ENOUGH <= of(text.getRGB(), ground.getRGB());
    }

    /** How much two colours differ: 1 if not at all, 21 at most. */
    public static double of(RGB a, RGB b) {
        double one = luminance(a);
        double other = luminance(b);
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    /** Black or white, whichever can be read on a ground. */
    static Color on(Color ground) {
        boolean dark = luminance(ground.getRGB()) < 0.18;
        return Display.getCurrent().getSystemColor(dark ? SWT.COLOR_WHITE : SWT.COLOR_BLACK);
    }

    private static double luminance(RGB rgb) {
        return 0.2126 * part(rgb.red) + 0.7152 * part(rgb.green) + 0.0722 * part(rgb.blue);
    }

    private static double part(int value) {
        double share = value / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
