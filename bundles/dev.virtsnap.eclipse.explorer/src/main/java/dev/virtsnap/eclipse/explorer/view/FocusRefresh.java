package dev.virtsnap.eclipse.explorer.view;

import dev.virtsnap.eclipse.explorer.model.Connections;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/** Has everything read again when a person comes to the view, or back to the window while it is shown. */
final class FocusRefresh implements IPartListener2 {

    /** In milliseconds: who goes to and fro does not want more. */
    private static final long PAUSE = 2_000;

    private final IWorkbenchPart part;
    private final Shell shell;
    private final Listener back = event -> refresh();
    private boolean isVisible = true;
    private long last = System.currentTimeMillis();

    FocusRefresh(IWorkbenchPart part) {
        this.part = part;
        this.shell = part.getSite().getShell();
        part.getSite().getPage().addPartListener(this);
        shell.addListener(SWT.Activate, back);
    }

    @Override
    public void partActivated(IWorkbenchPartReference reference) {
        if (reference.getPart(false) == part) {
            refresh();
        }
    }

    @Override
    public void partVisible(IWorkbenchPartReference reference) {
        if (reference.getPart(false) == part) {
            isVisible = true;
            refresh();
        }
    }

    @Override
    public void partHidden(IWorkbenchPartReference reference) {
        if (reference.getPart(false) == part) {
            isVisible = false;
        }
    }

    private void refresh() {
        long now = System.currentTimeMillis();
        if (isVisible && PAUSE < now - last) {
            last = now;
            Connections.shared().refresh();
        }
    }

    void end() {
        part.getSite().getPage().removePartListener(this);
        if (!shell.isDisposed()) {
            shell.removeListener(SWT.Activate, back);
        }
    }
}
