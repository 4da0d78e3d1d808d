package dev.virtsnap.eclipse.explorer.action;

import dev.virtsnap.eclipse.explorer.plan.Look;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/** Lines to be read and copied. */
final class ReportDialog extends TitleAreaDialog {

    private static final Point SIZE = new Point(640, 380);

    private final String title;
    private final String message;
    private final String text;

    ReportDialog(@Nullable Shell shell, String title, String message, String text) {
        super(shell == null || shell.isDisposed() ? null : shell);
        this.title = title;
        this.message = message;
        this.text = text;
        setShellStyle(getShellStyle() | SWT.RESIZE);
        setBlockOnOpen(false);
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(title);
        setMessage(message);
        Text lines = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        lines.setText(text);
        Look.name(lines, title);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(lines);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}
