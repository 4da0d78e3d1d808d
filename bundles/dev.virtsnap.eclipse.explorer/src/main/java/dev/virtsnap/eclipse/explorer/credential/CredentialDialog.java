package dev.virtsnap.eclipse.explorer.credential;

import dev.virtsnap.eclipse.explorer.text.Messages;
import dev.virtsnap.hypervisor.libvirt.Credentials.Request;
import org.eclipse.jface.dialogs.TrayDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/** Asks for one name or password. */
final class CredentialDialog extends TrayDialog {

    private final String title;
    private final Request request;
    private @Nullable Text text;
    private @Nullable Button keep;
    private char[] answer = {};
    private boolean isToBeKept;

    CredentialDialog(@Nullable Shell parent, String title, Request request) {
        super(parent);
        this.title = title;
        this.request = request;
        setHelpAvailable(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        area.setLayout(new GridLayout(2, false));
        Label label = new Label(area, SWT.NONE);
        label.setText(
                request.prompt().isBlank()
                        ? request.kind().isSecret() ? Messages.credential_password : Messages.credential_name
                        : request.prompt().strip());
        Text field = new Text(area, SWT.BORDER | (request.kind().isSecret() ? SWT.PASSWORD : SWT.NONE));
        GridDataFactory.fillDefaults().grab(true, false).hint(260, SWT.DEFAULT).applyTo(field);
        if (request.proposal() != null && !request.kind().isSecret()) {
            field.setText(request.proposal());
        }
        Button kept = new Button(area, SWT.CHECK);
        kept.setText(Messages.credential_keep);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(kept);
        text = field;
        keep = kept;
        return area;
    }

    @Override
    protected void okPressed() {
        answer = text == null ? new char[0] : text.getTextChars();
        isToBeKept = keep != null && keep.getSelection();
        super.okPressed();
    }

    char[] answer() {
        return answer.clone();
    }

    boolean isToBeKept() {
        return isToBeKept;
    }
}
