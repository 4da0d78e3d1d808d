package dev.virtsnap.eclipse.tests;

import dev.virtsnap.eclipse.explorer.Explorer;
import dev.virtsnap.eclipse.explorer.connect.ConnectWizard;
import dev.virtsnap.eclipse.explorer.graph.GraphView;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.rules.FileKind;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Combo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures of the explorer, in the light and in the dark theme; they are made to be looked at. */
class ExplorerPicturesTest {

    private static final long DAY = 86_400;

    private static final long START = 1_763_701_200;

    private String before = "";

    @BeforeEach
    void arrange() throws Exception {
        before = Workbench.perspective("dev.virtsnap.eclipse.explorer.perspective");
    }

    @AfterEach
    void light() throws Exception {
        PicturesTest.theme(PicturesTest.LIGHT);
        Workbench.perspective(before);
    }

    /** A host with something of everything. */
    static HypervisorDouble host() {
        HypervisorDouble hypervisor = new HypervisorDouble();
        hypervisor.files.put("/var/lib/libvirt/images", FileKind.DIRECTORY);
        hypervisor.files.put("/var/lib/libvirt/images/db.nightly-2", FileKind.FILE);
        hypervisor
                .domain("db")
                .with("installed", "", START)
                .with("configured", "installed", START + DAY)
                .withDiskOnly("nightly-1", "configured", START + 2 * DAY, "/var/lib/libvirt/images/db.nightly-1")
                .withDiskOnly("nightly-2", "nightly-1", START + 3 * DAY, "/var/lib/libvirt/images/db.nightly-2")
                .with("before-upgrade", "configured", START + 4 * DAY)
                .with("restored", "lost-parent", START + 5 * DAY)
                .current = "before-upgrade";
        hypervisor.domain("build").state = SnapshotState.PAUSED;
        hypervisor.domain("web").state = SnapshotState.SHUTOFF;
        return hypervisor;
    }

    private static void explorer(String theme) throws Exception {
        Workbench.closeAll();
        Workbench.window().getShell().setBounds(Workbench.display().getBounds());
        try (ExplorerRobot explorer = ExplorerRobot.on(host())) {
            explorer.connect("Lab", "qemu+ssh://lab.example.org/system");
            explorer.connect("Office", "qemu:///system");
            explorer.expand("Lab", "db", "installed", "configured", "nightly-1");
            explorer.expand("Lab", "db", "installed", "configured", "before-upgrade");
            explorer.select("Lab", "db", "installed", "configured", "nightly-1");
            Workbench.until(
                    () -> explorer.text().contains("[files are missing]")
                            && explorer.text().contains("[current]")
                            && explorer.text().contains("[parent is missing]"),
                    explorer::text);
            Workbench.page().activate(explorer.view());
            Workbench.picture("explorer-" + theme);
            GraphView graph = (GraphView) Workbench.page().showView(Explorer.GRAPH);
            Workbench.page().activate(explorer.view());
            explorer.select("Lab", "db", "installed", "configured", "nightly-1");
            graph.canvas().zoomToFit();
            Workbench.picture("graph-" + theme);
        }
    }

    @Test
    void explorerLight() throws Exception {
        explorer("light");
    }

    @Test
    void explorerDark() throws Exception {
        PicturesTest.theme(PicturesTest.DARK);
        explorer("dark");
    }

    @Test
    void wizardAndPreferences() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.open()) {
            WizardDialog dialog = ConnectTest.open(new ConnectWizard());
            Combo uri = Workbench.find(dialog.getShell(), Combo.class);
            Workbench.until(() -> 0 < uri.getItemCount(), () -> "nothing is offered");
            uri.setText(ExplorerRobot.TEST);
            ConnectTest.press(dialog.getShell(), "Test Connection");
            Workbench.until(
                    () -> String.valueOf(dialog.getCurrentPage().getMessage()).startsWith("It works"),
                    () -> dialog.getCurrentPage().getMessage());
            Workbench.picture("connect");
            dialog.close();
            explorer.connect("Test driver", ExplorerRobot.TEST);
            PreferenceDialog preferences = PreferencesTest.open(PreferencesTest.PAGE);
            Workbench.picture("preferences");
            preferences.close();
            preferences = PreferencesTest.open(PreferencesTest.PAGE + ".connections");
            Workbench.picture("preferences-connections");
            preferences.close();
        }
    }
}
