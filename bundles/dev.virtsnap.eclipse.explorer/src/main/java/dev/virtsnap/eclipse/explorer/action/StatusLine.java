package dev.virtsnap.eclipse.explorer.action;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/** Says something in the line at the bottom of the window; in the UI thread only. */
final class StatusLine {

    private StatusLine() {}

    static void say(String sentence) {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        IStatusLineManager line = page == null ? null : line(page.getActivePart());
        if (line != null) {
            line.setMessage(sentence);
        }
    }

    private static @Nullable IStatusLineManager line(@Nullable IWorkbenchPart part) {
        IActionBars bars = null;
        if (part != null && part.getSite() instanceof IViewSite site) {
            bars = site.getActionBars();
        } else if (part != null && part.getSite() instanceof IEditorSite site) {
            bars = site.getActionBars();
        }
        return bars == null ? null : bars.getStatusLineManager();
    }
}
