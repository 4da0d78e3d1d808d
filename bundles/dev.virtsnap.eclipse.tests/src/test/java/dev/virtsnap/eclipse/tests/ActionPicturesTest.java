package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.eclipse.editor.text.Contrast;
import dev.virtsnap.eclipse.explorer.plan.Look;
import dev.virtsnap.language.rules.FileKind;
import dev.virtsnap.language.rules.LibvirtVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pictures of what a person sees before and after something is done; they are made to be looked at. */
@ExtendWith(JournalFolder.class)
class ActionPicturesTest {

    private static final String DOCUMENT =
            """
            <domainsnapshot>
              <name>%1$s</name>
              <state>running</state>
              %2$s
              <creationTime>17637%3$d0000</creationTime>
              <memory snapshot='no'/>
              <disks>
                <disk name='vda' snapshot='external' type='file'>
                  <driver type='qcow2'/>
                  <source file='%4$s/web1.%1$s'/>
                </disk>
              </disks>
              <domain type='kvm'>
                <name>web1</name>
                <devices>
                  <disk type='file' device='disk'>
                    <driver name='qemu' type='qcow2'/>
                    <source file='%4$s/web1.%5$s'/>
                    <target dev='vda' bus='virtio'/>
                  </disk>
                </devices>
              </domain>
            </domainsnapshot>
            """;

    @AfterEach
    void light() throws Exception {
        darken(false);
        PicturesTest.theme(PicturesTest.LIGHT);
        Workbench.closeAll();
    }

    /** What the platform does when it is started with the dark theme: the widgets of the desktop become dark, too. */
    private static void darken(boolean dark) throws Exception {
        Class.forName("org.eclipse.swt.internal.gtk.OS")
                .getMethod("setDarkThemePreferred", boolean.class)
                .invoke(null, dark);
    }

    @Test
    void planInTheLight() throws Exception {
        plan("plan-light");
    }

    @Test
    void planInTheDark() throws Exception {
        darken(true);
        PicturesTest.theme(PicturesTest.DARK);
        plan("plan-dark");
    }

    private static void plan(String name) throws Exception {
        HypervisorDouble hypervisor = new HypervisorDouble();
        Path folder = Files.createTempDirectory("vm");
        add(hypervisor, folder, "installed", "", "qcow2", 1);
        add(hypervisor, folder, "configured", "installed", "installed", 2);
        add(hypervisor, folder, "before-upgrade", "configured", "configured", 3);
        add(hypervisor, folder, "experiment", "configured", "configured", 4);
        hypervisor.domain("web1").current = "before-upgrade";
        hypervisor.domain("web1").devices =
                "<disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='" + folder
                        + "/web1.before-upgrade'/><target dev='vda' bus='virtio'/></disk>";
        hypervisor.version = new LibvirtVersion(10, 0);
        file(hypervisor, folder.resolve("web1.qcow2"), 40_000_000);
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Machines", "qemu:///system");
            explorer.expand("Machines", "web1", "installed", "configured", "before-upgrade");
            explorer.select("Machines", "web1", "installed", "configured");
            PlanRobot.run("dev.virtsnap.eclipse.explorer.mergeForce");
            PlanRobot plan = PlanRobot.plan();
            assertReadable(plan);
            Workbench.picture(name, plan.shell().getBounds());
            plan.escape();
        }
    }

    private static void add(
            HypervisorDouble hypervisor, Path folder, String snapshot, String parent, String image, int day)
            throws Exception {
        String above = parent.isEmpty() ? "" : "<parent>\n    <name>" + parent + "</name>\n  </parent>";
        hypervisor.domain("web1").documents.put(snapshot, DOCUMENT.formatted(snapshot, above, day, folder, image));
        file(hypervisor, folder.resolve("web1." + snapshot), day * 1_500_000);
    }

    private static void file(HypervisorDouble hypervisor, Path path, int size) throws Exception {
        Files.write(path, new byte[size]);
        hypervisor.files.put(path.toString(), FileKind.FILE);
    }

    /** What is said in colours differs from what it stands on enough to be read. */
    private static void assertReadable(PlanRobot plan) {
        StyledText text = plan.all(StyledText.class).get(0);
        for (Color colour : new Color[] {Look.lost(), Look.made(), Look.hazard()}) {
            double contrast = Contrast.of(colour.getRGB(), text.getBackground().getRGB());
            assertTrue(4.5 <= contrast, () -> colour + " has a contrast of " + contrast);
        }
    }
}
