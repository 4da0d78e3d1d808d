package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.eclipse.explorer.Explorer;
import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.language.rules.FileKind;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the tree shows of a hypervisor that is slow, full or broken. */
@ExtendWith(UiGuard.class)
class ExplorerTreeTest {

    private static final String URI = "double:///";

    private final HypervisorDouble hypervisor = new HypervisorDouble();

    private void twoDomains() {
        hypervisor
                .domain("db")
                .with("base", "", 100)
                .withDiskOnly("nightly", "base", 200, "/images/db.nightly")
                .with("tested", "base", 300);
        hypervisor.domain("web").state = dev.virtsnap.language.model.SnapshotState.SHUTOFF;
    }

    @Test
    void nothingIsReadBeforeSomebodyWantsIt() throws Exception {
        twoDomains();
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Host", URI);
            explorer.await("Host");
            assertEquals(0, hypervisor.opened.get());
            explorer.expand("Host");
            explorer.await("Host", "web");
            assertEquals(1, hypervisor.opened.get());
            assertEquals(0, hypervisor.domain("db").reads.get());
            explorer.expand("Host", "db", "base", "tested");
            explorer.await("Host", "db", "base", "tested", "Current state");
        }
        Workbench.until(() -> hypervisor.closed.get() == hypervisor.opened.get(), () -> "a connection is left open");
    }

    @Test
    void aSlowHypervisorKeepsNobodyWaiting() throws Exception {
        twoDomains();
        CountDownLatch slow = hypervisor.hold();
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Host", URI);
            explorer.expand("Host");
            explorer.await("Host", "Opening the connection");
            slow.countDown();
            explorer.await("Host", "db");
            CountDownLatch slower = hypervisor.hold();
            explorer.expand("Host", "db");
            explorer.await("Host", "db", "Reading the snapshots");
            explorer.select("Host", "web");
            slower.countDown();
            explorer.await("Host", "db", "base");
            assertEquals("web", explorer.selected().toString().replaceFirst(".*/ ", ""));
        }
    }

    @Test
    void whatFailsSaysSoAndIsTriedAgain() throws Exception {
        twoDomains();
        hypervisor.refusal = "authentication failed";
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Host", URI);
            explorer.expand("Host");
            explorer.await("Host", "'double:///' cannot be opened: authentication failed");
            hypervisor.refusal = "";
            hypervisor.domain("db").refusal = "Timed out during operation: cannot acquire state change lock";
            explorer.activate("Host", "'double:///' cannot");
            explorer.expand("Host", "db");
            explorer.await("Host", "db", "'db' cannot be read: Timed out");
            hypervisor.domain("db").refusal = "";
            explorer.activate("Host", "db", "'db' cannot");
            explorer.await("Host", "db", "base");
        }
    }

    @Test
    void withoutLibvirtTheViewSaysWhatToInstall() throws Exception {
        hypervisor.missing =
                "libvirt is not installed on this machine. Install it, on Debian with 'apt-get install" + " libvirt0'.";
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            Workbench.until(() -> explorer.banner().contains("Connect to a hypervisor"), explorer::banner);
            explorer.connect("Host", URI);
            explorer.expand("Host");
            explorer.await("Host", "libvirt is not installed");
            Workbench.until(() -> explorer.banner().contains("apt-get install libvirt0"), explorer::banner);
            assertTrue(explorer.banner().endsWith("The editor works without it."));
            hypervisor.missing = "";
            twoDomains();
            explorer.activate("Host", "libvirt is not installed");
            explorer.await("Host", "db");
            Workbench.until(() -> explorer.banner().isEmpty(), explorer::banner);
        }
    }

    @Test
    void aLostConnectionComesBackAndNothingIsFoldedAway() throws Exception {
        twoDomains();
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Host", URI);
            explorer.expand("Host", "db", "base");
            explorer.select("Host", "db", "base", "nightly");
            hypervisor.lost = true;
            hypervisor.tell("");
            explorer.await("Host", "The connection is lost");
            assertNotNull(explorer.item("Host", "db", "base", "nightly"), explorer::text);
            hypervisor.domain("db").with("late", "tested", 400);
            hypervisor.lost = false;
            explorer.awaitGone("Host", "The connection is lost");
            explorer.expand("Host", "db", "base", "tested", "late");
            assertEquals("nightly", ((SnapshotNode) explorer.selected()).name());
            assertTrue(explorer.item("Host", "db", "base").getExpanded());
        }
    }

    @Test
    void eventsAndTheSlowPollBringWhatIsNew() throws Exception {
        twoDomains();
        InstanceScope.INSTANCE.getNode(Explorer.BUNDLE).putInt("poll", 1);
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Host", URI);
            explorer.expand("Host", "db", "base");
            explorer.select("Host", "db", "base", "nightly");
            hypervisor.domain("db").with("polled", "base", 500);
            explorer.await("Host", "db", "base", "polled");
            hypervisor.domain("web").state = dev.virtsnap.language.model.SnapshotState.RUNNING;
            hypervisor.tell("web");
            explorer.await("Host", "web  running");
            assertEquals("nightly", ((SnapshotNode) explorer.selected()).name());
        } finally {
            InstanceScope.INSTANCE.getNode(Explorer.BUNDLE).remove("poll");
        }
    }

    @Test
    void namesSayWhatIsKnown() throws Exception {
        twoDomains();
        hypervisor.files.put("/images", FileKind.DIRECTORY);
        hypervisor.domain("db").with("lonely", "gone", 400).current = "tested";
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Host", URI);
            explorer.expand("Host", "db", "base");
            awaitText(explorer, "[external] [disks only] [files are missing]", "Host", "db", "base", "nightly");
            awaitText(explorer, "[current] [internal] [with memory]", "Host", "db", "base", "tested");
            awaitText(explorer, "[parent is missing]", "Host", "db", "lonely");
            assertFalse(explorer.item("Host", "db", "base").getText().contains("[current]"));
        }
    }

    /** Decorators may come in any order. */
    private static void awaitText(ExplorerRobot explorer, String words, String... path) {
        List<String> each = List.of(words.replace("] [", "]\n[").split("\n"));
        Workbench.until(
                () -> {
                    TreeItem item = explorer.item(path);
                    return item != null && each.stream().allMatch(item.getText()::contains);
                },
                () -> words + " is not in\n" + explorer.text());
    }

    @Test
    void theBoxFindsSnapshotsByNameAndDescription() throws Exception {
        twoDomains();
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Host", URI);
            explorer.expand("Host");
            explorer.await("Host", "db");
            explorer.filter("about NIGHT");
            explorer.await("Host", "db", "base", "nightly");
            explorer.awaitGone("Host", "db", "base", "tested");
            explorer.awaitGone("Host", "web");
            assertTrue(explorer.item("Host", "db", "base").getExpanded());
            explorer.filter("");
            explorer.await("Host", "web");
            explorer.await("Host", "db", "base", "tested");
        }
    }

    @Test
    void filtersOfTheListLeaveOutWhatNobodyWants() throws Exception {
        twoDomains();
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Host", URI);
            explorer.expand("Host", "db", "base");
            explorer.activateFilters("internal", "off");
            explorer.awaitGone("Host", "web");
            explorer.awaitGone("Host", "db", "base", "tested");
            explorer.await("Host", "db", "base", "nightly");
            explorer.activateFilters("external");
            explorer.awaitGone("Host", "db", "base", "nightly");
            explorer.await("Host", "db", "base", "tested");
            explorer.activateFilters();
            explorer.await("Host", "web");
        }
    }

    @Test
    void byTimeTheNewestStandsFirstAndTheSelectionStays() throws Exception {
        twoDomains();
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Host", URI);
            explorer.expand("Host", "db", "base");
            explorer.select("Host", "db", "base", "nightly");
            explorer.run("dev.virtsnap.eclipse.explorer.arrange");
            explorer.await("Host", "db", "nightly");
            List<String> names = explorer.rows(row -> row.matches("(base|nightly|tested|Current).*")).stream()
                    .map(row -> row.split(" ")[0])
                    .toList();
            assertEquals(List.of("Current", "tested", "nightly", "base"), names);
            assertEquals("nightly", ((SnapshotNode) explorer.selected()).name());
            explorer.run("dev.virtsnap.eclipse.explorer.arrange");
            explorer.await("Host", "db", "base", "nightly");
            assertEquals("nightly", ((SnapshotNode) explorer.selected()).name());
        }
    }

    @Test
    void connectionsAreClosedLockedAndForgottenByCommands() throws Exception {
        twoDomains();
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            ConnectionNode connection = explorer.connect("Host", URI);
            explorer.expand("Host", "db");
            explorer.select("Host");
            explorer.run("dev.virtsnap.eclipse.explorer.connection.close");
            Workbench.until(() -> hypervisor.closed.get() == 1, () -> "it is not closed");
            explorer.awaitGone("Host", "db");
            explorer.run("dev.virtsnap.eclipse.explorer.connection.open");
            explorer.expand("Host", "db", "base");
            explorer.select("Host");
            explorer.run("dev.virtsnap.eclipse.explorer.connection.lock");
            assertTrue(connection.isReadOnly());
            explorer.await("Host  double:/// [locked]");
            hypervisor.domain("db").with("more", "base", 600);
            explorer.run("org.eclipse.ui.file.refresh");
            explorer.await("Host", "db", "base", "more");
        }
    }
}
