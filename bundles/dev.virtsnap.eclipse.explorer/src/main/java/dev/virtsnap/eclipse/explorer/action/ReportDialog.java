package dev.virtsnap.eclipse.explorer.action;

import dev.virtsnap.eclipse.explorer.plan.ResizableDialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;

/** Lines to be read and copied. */
final class ReportDialog extends ResizableDialog {

    private static final Point SIZE = new Point(640, 380);

    private final String title;
    private final String message;
    private final String text;

    ReportDialog(@Nullable Shell shell, String title, String message, String text) {
        super(shell, title, SIZE);
        this.title = title;
        this.message = message;
        this.text = text;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(title);
        setMessage(message);
        showLines(area, text);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
    }
}
