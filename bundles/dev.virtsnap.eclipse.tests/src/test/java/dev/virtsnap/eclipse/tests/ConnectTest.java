package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.eclipse.explorer.connect.ConnectWizard;
import dev.virtsnap.eclipse.explorer.connect.KnownUris;
import dev.virtsnap.eclipse.explorer.credential.SecureCredentials;
import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.hypervisor.libvirt.Credentials.Kind;
import dev.virtsnap.hypervisor.libvirt.Credentials.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.equinox.security.storage.EncodingUtils;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Setting up a connection. */
@ExtendWith(UiGuard.class)
class ConnectTest {

    /** The wizard in its dialog, which does not keep the test waiting. */
    static WizardDialog open(ConnectWizard wizard) {
        WizardDialog dialog = new WizardDialog(Workbench.window().getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.open();
        return dialog;
    }

    static Button button(Composite in, String text) {
        for (var child : in.getChildren()) {
            if (child instanceof Button button
                    && button.getText().replace("&", "").equals(text)) {
                return button;
            }
            Button deeper = child instanceof Composite composite ? button(composite, text) : null;
            if (deeper != null) {
                return deeper;
            }
        }
        return null;
    }

    static void press(Composite in, String text) {
        Button button = button(in, text);
        assertNotNull(button, () -> "there is no '" + text + "'");
        assertTrue(button.isEnabled(), () -> "'" + text + "' cannot be pressed");
        Event event = new Event();
        button.notifyListeners(SWT.Selection, event);
        Workbench.settle();
    }

    @AfterEach
    void close() {
        Workbench.closePopups();
    }

    @Test
    void theWizardOffersWhatIsHereTriesItAndConnects() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.open()) {
            ConnectWizard wizard = new ConnectWizard();
            WizardDialog dialog = open(wizard);
            Shell shell = dialog.getShell();
            Combo uri = Workbench.find(shell, Combo.class);
            Workbench.until(() -> List.of(uri.getItems()).contains(ExplorerRobot.TEST), () -> "nothing is offered");
            assertFalse(uri.getText().isEmpty());
            uri.setText(ExplorerRobot.TEST);
            IWizardPage page = dialog.getCurrentPage();
            press(shell, "Test Connection");
            Workbench.until(
                    () -> page.getMessage() != null && page.getMessage().startsWith("It works: driver 'test', libvirt"),
                    () -> page.getMessage() + " " + page.getErrorMessage());
            Text name = Workbench.find(uri.getParent(), Text.class);
            assertEquals(ExplorerRobot.TEST, name.getText());
            name.setText("Tests");
            press(shell, "Finish");
            ConnectionNode node = wizard.result();
            assertNotNull(node);
            assertEquals("Tests", node.name());
            Workbench.until(node::isOpen, () -> "it is not opened");
            explorer.await("Tests");
        }
    }

    @Test
    void theWizardSaysWhyNothingAnswers() throws Exception {
        HypervisorDouble hypervisor = new HypervisorDouble();
        hypervisor.refusal = "Failed to connect socket to '/run/libvirt/libvirt-sock': No such file or directory";
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Taken", "double:///");
            WizardDialog dialog = open(new ConnectWizard());
            Shell shell = dialog.getShell();
            Combo uri = Workbench.find(shell, Combo.class);
            Text name = Workbench.find(uri.getParent(), Text.class);
            IWizardPage page = dialog.getCurrentPage();
            uri.setText("nowhere");
            assertEquals(
                    "'nowhere' is no address of libvirt: it begins with a driver and a colon, as in qemu:///system.",
                    page.getErrorMessage());
            assertFalse(page.isPageComplete());
            uri.setText("qemu:///system");
            assertNull(page.getErrorMessage());
            name.setText("Taken");
            assertEquals("There is a connection 'Taken' already.", page.getErrorMessage());
            name.setText("Mine");
            press(shell, "Test Connection");
            Workbench.until(
                    () -> String.valueOf(page.getErrorMessage()).contains("No such file or directory"),
                    () -> page.getMessage() + " " + page.getErrorMessage());
            assertTrue(page.isPageComplete());
            press(shell, "Cancel");
            assertEquals(1, Connections.shared().nodes().size());
        }
    }

    @Test
    void addressesAreFoundByEnvironmentConfigurationAndSockets(@TempDir Path root) throws Exception {
        Files.createDirectories(root.resolve("run/libvirt"));
        Files.createFile(root.resolve("run/libvirt/virtqemud-sock"));
        Files.createDirectories(root.resolve("etc/libvirt"));
        Files.writeString(
                root.resolve("etc/libvirt/libvirt.conf"),
                """
                #uri_default = "lxc:///system"
                uri_default = "qemu+ssh://host/system"
                uri_aliases = [
                  "lab=qemu+ssh://root@lab.example.org/system",
                ]
                """);
        Files.createDirectories(root.resolve("own/libvirt"));
        Files.createFile(root.resolve("own/libvirt/libvirt-sock"));
        assertEquals(
                List.of(
                        "esx://vmware.example.org/",
                        "qemu+ssh://host/system",
                        "qemu+ssh://root@lab.example.org/system",
                        "qemu:///system",
                        "qemu:///session",
                        "test:///default"),
                KnownUris.of(
                        Map.of(
                                "LIBVIRT_DEFAULT_URI", "esx://vmware.example.org/",
                                "XDG_RUNTIME_DIR", "/own",
                                "HOME", "/nobody"),
                        root));
        assertEquals(List.of("test:///default"), KnownUris.of(Map.of(), root.resolve("none")));
    }

    @Test
    void aPasswordIsAskedOnceKeptAndAskedAgainWhenItWasWrong() {
        String uri = "esx://secret.example.org/";
        SecureCredentials.forget(uri);
        Request request = new Request(Kind.PASSPHRASE, "Enter root's password", null, null);
        SecureCredentials credentials = new SecureCredentials(uri);
        Workbench.answer(shell -> {
            Text text = Workbench.find(shell, Text.class);
            assertTrue((text.getStyle() & SWT.PASSWORD) != 0);
            text.setText("wrong");
            press(shell, "Cancel");
        });
        CompletableFuture<char[]> asked = CompletableFuture.supplyAsync(() -> credentials.answer(request));
        Workbench.until(asked::isDone, () -> "there is no answer");
        assertNull(asked.join());

        var storage = SecurePreferencesFactory.getDefault()
                .node("/dev.virtsnap/connections/" + EncodingUtils.encodeSlashes(uri));
        try {
            storage.put("passphrase", "kept", false);
        } catch (org.eclipse.equinox.security.storage.StorageException e) {
            throw new IllegalStateException(e);
        }
        SecureCredentials later = new SecureCredentials(uri);
        assertArrayEquals("kept".toCharArray(), later.answer(request));
        Workbench.answer(shell -> {
            Workbench.find(shell, Text.class).setText("right");
            press(shell, "OK");
        });
        CompletableFuture<char[]> again = CompletableFuture.supplyAsync(() -> later.answer(request));
        Workbench.until(again::isDone, () -> "there is no answer");
        assertArrayEquals("right".toCharArray(), again.join());
        SecureCredentials.forget(uri);
    }
}
