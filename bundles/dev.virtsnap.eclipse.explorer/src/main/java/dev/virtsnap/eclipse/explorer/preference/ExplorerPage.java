package dev.virtsnap.eclipse.explorer.preference;

import dev.virtsnap.eclipse.explorer.Explorer;
import dev.virtsnap.eclipse.explorer.model.Preferences;
import dev.virtsnap.eclipse.explorer.text.Messages;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.IntegerFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** How often is looked, what is asked before something is lost, and which libvirt is meant. */
public final class ExplorerPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

    private static final int LONGEST_POLL = 86_400;

    public ExplorerPage() {
        super(GRID);
    }

    @Override
    public void init(IWorkbench workbench) {
        setPreferenceStore(new ScopedPreferenceStore(InstanceScope.INSTANCE, Explorer.BUNDLE));
        setDescription(Messages.page_description);
    }

    @Override
    public void createControl(org.eclipse.swt.widgets.Composite parent) {
        super.createControl(parent);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(getControl(), "dev.virtsnap.eclipse.explorer.preferences");
    }

    @Override
    protected void createFieldEditors() {
        IntegerFieldEditor poll = new IntegerFieldEditor(Preferences.POLL, Messages.page_poll, getFieldEditorParent());
        poll.setValidRange(1, LONGEST_POLL);
        poll.setErrorMessage(Messages.bind(Messages.page_poll_error, 1, String.valueOf(LONGEST_POLL)));
        addField(poll);
        addField(new BooleanFieldEditor(
                Preferences.CONFIRM_REMOVE, Messages.page_confirm_remove, getFieldEditorParent()));
    }
}
