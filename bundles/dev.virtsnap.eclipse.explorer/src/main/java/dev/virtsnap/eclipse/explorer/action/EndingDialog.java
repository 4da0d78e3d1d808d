package dev.virtsnap.eclipse.explorer.action;

import dev.virtsnap.eclipse.explorer.plan.ResizableDialog;
import dev.virtsnap.hypervisor.run.Outcome;
import java.util.List;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;

/** Says what was done and what was not, why, and how to get out, after something did not go as planned. */
final class EndingDialog extends ResizableDialog {

    private static final Point SIZE = new Point(640, 380);

    private final ActionJob.Ending ending;
    private final @Nullable Shell asked;

    EndingDialog(@Nullable Shell shell, ActionJob.Ending ending) {
        super(shell, Messages.ending_window, SIZE);
        this.ending = ending;
        this.asked = shell;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(ending.proposal().plan().action().sentence());
        setMessage(
                NLS.bind(title(), ending.proposal().plan().domain()),
                isWarning() ? IMessageProvider.WARNING : IMessageProvider.ERROR);
        Outcome outcome = ending.outcome();
        showLines(area, outcome == null ? ending.failure() : outcome.text());
        return area;
    }

    private boolean isWarning() {
        Outcome outcome = ending.outcome();
        return outcome != null
                && (outcome.kind() == Outcome.Kind.DONE
                        || outcome.kind() == Outcome.Kind.CANCELLED
                        || outcome.kind() == Outcome.Kind.BUSY);
    }

    private String title() {
        Outcome outcome = ending.outcome();
        if (outcome == null) {
            return Messages.ending_none;
        }
        return switch (outcome.kind()) {
            case DONE -> Messages.ending_differs;
            case CANCELLED -> Messages.ending_cancelled;
            case BUSY -> Messages.ending_busy;
            case REFUSED, CHANGED -> Messages.ending_none;
            case FAILED -> Messages.ending_failed;
        };
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.RETRY_ID, Messages.plan_again, false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == IDialogConstants.RETRY_ID) {
            close();
            Actions.start(asked, List.of(ending.proposal().request()));
        } else {
            super.buttonPressed(id);
        }
    }
}
