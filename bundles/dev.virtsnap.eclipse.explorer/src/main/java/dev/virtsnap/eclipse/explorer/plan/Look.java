package dev.virtsnap.eclipse.explorer.plan;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;

/** Colours of the theme and names for those who do not see; in the UI thread only. */
public final class Look {

    private static final String PREFIX = "dev.virtsnap.eclipse.explorer.";

    private Look() {}

    /** For what is gone for good. */
    public static Color lost() {
        return colour("lost");
    }

    /** For what is new. */
    public static Color made() {
        return colour("made");
    }

    /** For what may be regretted. */
    public static Color hazard() {
        return colour("hazard");
    }

    private static Color colour(String name) {
        return PlatformUI.getWorkbench()
                .getThemeManager()
                .getCurrentTheme()
                .getColorRegistry()
                .get(PREFIX + name);
    }

    static Font bold() {
        return JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT);
    }

    /** Tells a screen reader what a control is. */
    public static void name(Control control, String name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }
        });
    }
}
