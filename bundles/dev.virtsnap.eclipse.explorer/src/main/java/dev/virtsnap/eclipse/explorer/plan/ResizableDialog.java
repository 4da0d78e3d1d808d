package dev.virtsnap.eclipse.explorer.plan;

import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/** A dialog with room for much that can be made larger. To open it does not wait until it is closed. */
public abstract class ResizableDialog extends TitleAreaDialog {

    private final String window;
    private final Point size;

    /**
     * A dialog that is yet to be opened.
     *
     * @param parent what it stands above; may be gone by now, or null
     * @param window what the window is called
     * @param size at first, in pixels
     */
    protected ResizableDialog(@Nullable Shell parent, String window, Point size) {
        super(parent == null || parent.isDisposed() ? null : parent);
        this.window = window;
        this.size = size;
        setShellStyle(getShellStyle() | SWT.RESIZE);
        setBlockOnOpen(false);
        setHelpAvailable(false);
    }

    @Override
    protected final void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(window);
    }

    @Override
    protected final Point getInitialSize() {
        return size;
    }

    /** Lines to be read and copied, in all the room there is. */
    protected final void showLines(Composite area, String lines) {
        Text text = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        text.setText(lines);
        Look.name(text, window);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
    }
}
