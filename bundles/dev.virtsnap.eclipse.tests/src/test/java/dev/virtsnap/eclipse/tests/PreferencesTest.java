package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.eclipse.explorer.model.Preferences;
import dev.virtsnap.eclipse.explorer.preference.ExplorerPage;
import java.time.Duration;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages on which a person sets up the explorer. */
@ExtendWith(UiGuard.class)
class PreferencesTest {

    static final String PAGE = "dev.virtsnap.eclipse.explorer.preferences";

    static PreferenceDialog open(String page) {
        PreferenceDialog dialog =
                PreferencesUtil.createPreferenceDialogOn(Workbench.window().getShell(), page, null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        Workbench.settle();
        return dialog;
    }

    private static Text field(Composite in, String label) {
        Control[] children = in.getChildren();
        for (int i = 0; i < children.length; i++) {
            if (children[i] instanceof Label each
                    && each.getText().replace("&", "").startsWith(label)) {
                return (Text) children[i + 1];
            }
            Text deeper = children[i] instanceof Composite composite ? field(composite, label) : null;
            if (deeper != null) {
                return deeper;
            }
        }
        return null;
    }

    @AfterEach
    void close() {
        Workbench.closePopups();
    }

    private static void type(Text field, String text) {
        field.setText(text);
        field.notifyListeners(SWT.KeyUp, new Event());
    }

    @Test
    void whatIsSetIsUsedAndNonsenseIsRefused() {
        PreferenceDialog dialog = open(PAGE);
        ExplorerPage page = (ExplorerPage) dialog.getSelectedPage();
        Composite content = (Composite) page.getControl();
        Text poll = field(content, "Seconds until");
        assertEquals("30", poll.getText());
        type(poll, "0");
        assertFalse(page.isValid());
        assertEquals("Give a number of seconds from 1 to 86400.", page.getErrorMessage());
        type(poll, "5");
        assertTrue(page.isValid());
        assertTrue(page.performOk());
        assertEquals(Duration.ofSeconds(5), new Preferences().pollInterval());
        ConnectTest.press(content, "Restore Defaults");
        assertTrue(page.performOk());
        assertEquals(Duration.ofSeconds(30), new Preferences().pollInterval());
        dialog.close();
    }

    @Test
    void connectionsAreListedAndForgotten() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.on(new HypervisorDouble())) {
            explorer.connect("One", "double:///1");
            explorer.connect("Two", "double:///2");
            PreferenceDialog dialog = open(PAGE + ".connections");
            Composite content =
                    (Composite) ((org.eclipse.jface.preference.PreferencePage) dialog.getSelectedPage()).getControl();
            Table table = Workbench.find(content, Table.class);
            assertEquals(2, table.getItemCount());
            Button remove = ConnectTest.button(content, "Remove");
            assertNotNull(remove);
            assertFalse(remove.isEnabled());
            table.setSelection(0);
            table.notifyListeners(SWT.Selection, new Event());
            ConnectTest.press(content, "Remove");
            assertEquals(1, table.getItemCount());
            explorer.awaitGone("One");
            explorer.await("Two");
            dialog.close();
        }
    }
}
