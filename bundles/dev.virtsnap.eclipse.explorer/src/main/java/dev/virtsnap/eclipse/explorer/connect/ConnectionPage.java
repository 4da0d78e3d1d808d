package dev.virtsnap.eclipse.explorer.connect;

import dev.virtsnap.eclipse.explorer.credential.SecureCredentials;
import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.model.ConnectionSettings;
import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.eclipse.explorer.text.Messages;
import java.util.List;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/** Asks for the address and the name of a connection, and tries it. */
final class ConnectionPage extends WizardPage {

    private final @Nullable ConnectionNode changed;
    private Combo uri;
    private Text name;
    private Button locked;
    private Button test;

    /** Whether a person has chosen the name, which follows the address else. */
    private boolean isNamed;

    private boolean follows;

    /**
     * The page.
     *
     * @param changed what is to be changed; null for a new connection
     */
    @SuppressWarnings("NullAway") // the controls are made before anybody can see the page
    ConnectionPage(@Nullable ConnectionNode changed) {
        super("connection");
        this.changed = changed;
        setTitle(changed == null ? Messages.connect_title : Messages.connect_title_edit);
        setDescription(Messages.connect_description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout(2, false));
        new Label(page, SWT.NONE).setText(Messages.connect_uri);
        uri = new Combo(page, SWT.DROP_DOWN);
        uri.setToolTipText(Messages.connect_uri_tooltip);
        GridDataFactory.fillDefaults().grab(true, false).hint(380, SWT.DEFAULT).applyTo(uri);
        new Label(page, SWT.NONE).setText(Messages.connect_name);
        name = new Text(page, SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        locked = new Button(page, SWT.CHECK);
        locked.setText(Messages.connect_locked);
        locked.setToolTipText(Messages.connect_locked_tooltip);
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 4).applyTo(locked);
        test = new Button(page, SWT.PUSH);
        test.setText(Messages.connect_test);
        GridDataFactory.swtDefaults().span(2, 1).indent(0, 8).applyTo(test);
        if (changed != null) {
            uri.setText(changed.uri());
            name.setText(changed.name());
            locked.setSelection(changed.isReadOnly());
            isNamed = !changed.name().equals(changed.uri());
        }
        uri.addListener(SWT.Modify, event -> uriChanged());
        name.addListener(SWT.Modify, event -> nameChanged());
        test.addListener(SWT.Selection, event -> test());
        setControl(page);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "dev.virtsnap.eclipse.explorer.connect");
        setPageComplete(changed != null);
        test.setEnabled(changed != null);
        find();
    }

    /** Looks in the background for what is on this machine. */
    private void find() {
        Display display = uri.getDisplay();
        Job job = Job.create(Messages.connect_find, (ICoreRunnable) monitor -> {
            List<String> known = KnownUris.here();
            display.asyncExec(() -> offer(known));
        });
        job.setSystem(true);
        job.schedule();
    }

    private void offer(List<String> known) {
        if (uri.isDisposed()) {
            return;
        }
        String typed = uri.getText();
        uri.setItems(known.toArray(String[]::new));
        uri.setText(typed);
        if (typed.isEmpty() && !known.isEmpty()) {
            uri.setText(known.get(0));
        }
    }

    private void uriChanged() {
        if (!isNamed) {
            follows = true;
            name.setText(uri.getText().strip());
            follows = false;
        }
        validate();
    }

    private void nameChanged() {
        isNamed |= !follows;
        validate();
    }

    private void validate() {
        String problem = problem();
        test.setEnabled(isUri());
        setErrorMessage(problem);
        setMessage(null, IMessageProvider.NONE);
        setPageComplete(problem == null && isUri());
    }

    private boolean isUri() {
        return uri.getText().strip().matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
    }

    private @Nullable String problem() {
        if (!uri.getText().isBlank() && !isUri()) {
            return Messages.bind(Messages.connect_no_uri, uri.getText().strip());
        }
        String called = name.getText().strip();
        for (ConnectionNode node : Connections.shared().nodes()) {
            if (node != changed && node.name().equals(called)) {
                return Messages.bind(Messages.connect_name_taken, called);
            }
        }
        return called.isEmpty() && isUri() ? Messages.connect_no_name : null;
    }

    private void test() {
        String tried = uri.getText().strip();
        Display display = uri.getDisplay();
        setErrorMessage(null);
        setMessage(Messages.bind(Messages.connect_testing, tried), IMessageProvider.INFORMATION);
        test.setEnabled(false);
        Trial.start(tried, new SecureCredentials(tried), trial -> display.asyncExec(() -> show(trial)));
    }

    private void show(Trial trial) {
        if (test.isDisposed()) {
            return;
        }
        test.setEnabled(true);
        if (trial.works()) {
            setErrorMessage(null);
            setMessage(trial.sentence(), IMessageProvider.INFORMATION);
        } else {
            setErrorMessage(trial.sentence());
        }
    }

    ConnectionSettings settings() {
        return new ConnectionSettings(name.getText().strip(), uri.getText().strip(), locked.getSelection());
    }
}
