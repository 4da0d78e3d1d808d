package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.model.ConnectionSettings;
import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.rules.Driver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each command on snapshots, on libvirt's own driver for tests; and when it is offered. */
@ExtendWith({UiGuard.class, JournalFolder.class})
class SnapshotCommandsTest {

    private static final String ID = "dev.virtsnap.eclipse.explorer.";

    /** The tree as words, parents in brackets, the current one with a star. */
    static String tree(ConnectionNode connection) {
        DomainNode domain = Objects.requireNonNull(connection.domain("test"));
        if (domain.snapshots() == null) {
            return "?";
        }
        Map<String, String> words = new TreeMap<>();
        for (SnapshotNode node : domain.snapshots().tree().nodes()) {
            words.put(
                    node.name(),
                    node.name()
                            + (node.isCurrent() ? "*" : "")
                            + (node.parent() == null ? "" : "(" + node.parent() + ")"));
        }
        return String.join(" ", words.values());
    }

    /** The real driver with a, b below a, c below b, and d below a, which is current. */
    static ConnectionNode four(ExplorerRobot explorer) {
        ConnectionNode connection = explorer.connect("Test driver", ExplorerRobot.TEST);
        explorer.expand("Test driver", "test");
        explorer.await("Test driver", "test", "Current state");
        ExplorerTest.change(connection, domain -> {
            for (String name : new String[] {"a", "b", "c"}) {
                domain.create("<domainsnapshot><name>" + name + "</name></domainsnapshot>", Set.of());
            }
            domain.revert("a", Set.of());
            domain.create("<domainsnapshot><name>d</name></domainsnapshot>", Set.of());
        });
        Connections.shared().refresh();
        explorer.expand("Test driver", "test", "a", "b", "c");
        explorer.await("Test driver", "test", "a", "d");
        return connection;
    }

    @ParameterizedTest
    @CsvSource({
        "revert,             c, Revert,       a b(a) c*(b) d(a)",
        "revertRunning,      c, Revert,       a b(a) c*(b) d(a)",
        "revertPaused,       c, Revert,       a b(a) c*(b) d(a)",
        "revertForce,        c, Revert,       a b(a) c*(b) d(a)",
        "delete,             b, Delete,       a c(a) d*(a)",
        "deleteChildren,     b, Delete,       a d*(a)",
        "deleteChildrenOnly, b, Delete,       a b(a) d*(a)",
        "merge,              b, Merge,        a c(a) d*(a)",
        "mergeForce,         b, Merge,        a c(a) d*(a)",
        "discard,            c, Discard,      a b*(a) d(a)",
        "discardForce,       b, Discard,      a* d(a)",
        "setCurrent,         b, Make Current, a b*(a) c(b) d(a)",
    })
    void eachDoesWhatItSays(String command, String snapshot, String verb, String expected) throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.open()) {
            ConnectionNode connection = four(explorer);
            if (snapshot.equals("c")) {
                explorer.select("Test driver", "test", "a", "b", "c");
            } else {
                explorer.select("Test driver", "test", "a", snapshot);
            }
            PlanRobot.run(ID + command);
            PlanRobot plan = PlanRobot.plan();
            if (command.startsWith("discard")) {
                assertFalse(plan.button(verb).isEnabled());
                plan.press("Throw away the memory");
                plan.awaitPlanned();
            }
            if (plan.text().contains("Gone with it")) {
                List<Text> texts = new ArrayList<>(plan.all(Text.class));
                texts.removeIf(text -> !text.getEditable() || text.getText().startsWith("before-"));
                texts.get(texts.size() - 1).setText(snapshot);
            }
            plan.press(verb);
            Workbench.until(
                    () -> tree(connection).equals(expected), () -> tree(connection) + "\n" + PlanRobot.titles());
            Workbench.until(() -> PlanRobot.titles().stream().noneMatch("Plan"::equals), () -> "a plan is left");
            assertFalse(PlanRobot.titles().contains("What Became of It"), () -> PlanRobot.window("What Became of It")
                    .text());
        }
    }

    @Test
    void startFromIsForDomainsThatAreOff() throws Exception {
        HypervisorDouble hypervisor = new HypervisorDouble();
        hypervisor.driver = Driver.TEST;
        hypervisor.domain("web1").with("a", "", 1);
        hypervisor.domain("web1").state = SnapshotState.SHUTOFF;
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Machines", "test:///machines");
            explorer.expand("Machines", "web1", "a");
            explorer.select("Machines", "web1", "a");
            assertTrue(isEnabled("startFrom"));
            PlanRobot.run(ID + "startFrom");
            PlanRobot plan = PlanRobot.plan();
            assertTrue(plan.text().contains("virsh -c test:///machines snapshot-revert web1 a --running"), plan.text());
            plan.press("Start");
            Workbench.until(
                    () -> hypervisor.domain("web1").changes.equals(List.of("revert a")),
                    () -> hypervisor.domain("web1").changes.toString());
            hypervisor.domain("web1").state = SnapshotState.RUNNING;
            Connections.shared().refresh();
            Workbench.until(() -> !isEnabled("startFrom"), () -> "it is offered while the guest runs");
        }
    }

    private static boolean isEnabled(String command) {
        Workbench.settle();
        return Workbench.window()
                .getService(ICommandService.class)
                .getCommand(ID + command)
                .isEnabled();
    }

    @Test
    void planOnlyOffersNothingThatDoesIt() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.open()) {
            ConnectionNode connection = four(explorer);
            explorer.select("Test driver", "test", "a", "b");
            var command = Workbench.window().getService(ICommandService.class).getCommand(ID + "plan");
            Workbench.window()
                    .getService(IHandlerService.class)
                    .executeCommand(
                            ParameterizedCommand.generateCommand(command, Map.of(ID + "plan.verb", "delete")), null);
            PlanRobot plan = PlanRobot.plan();
            assertTrue(plan.text().contains("Nobody can go back to 'b' any more."), plan.text());
            assertFalse(plan.text().lines().anyMatch("Delete"::equals), plan.text());
            plan.press("Close");
            assertEquals("a b(a) c(b) d*(a)", tree(connection));
        }
    }

    @Test
    void aLockedConnectionOnlyPlans() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.open()) {
            ConnectionNode connection = four(explorer);
            explorer.select("Test driver", "test", "a", "b");
            assertTrue(isEnabled("delete"));
            Connections.shared().change(connection, new ConnectionSettings("Test driver", ExplorerRobot.TEST, true));
            Workbench.until(() -> !isEnabled("delete") && !isEnabled("revert"), () -> "it is still offered");
            assertTrue(isEnabled("plan"));
            Connections.shared().change(connection, new ConnectionSettings("Test driver", ExplorerRobot.TEST, false));
            Workbench.until(() -> isEnabled("delete"), () -> "it is not offered again");
        }
    }

    @Test
    void whatCannotSucceedIsNotOffered() throws Exception {
        HypervisorDouble hypervisor = new HypervisorDouble();
        hypervisor.domain("web1").with("in", "", 1).withDiskOnly("out", "in", 2, "/vm/web1.out");
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Machines", "qemu:///system");
            explorer.expand("Machines", "web1", "in", "out");
            explorer.select("Machines", "web1", "in", "out");
            // libvirt 9.0 goes back to no external snapshot
            assertFalse(isEnabled("revert"));
            assertFalse(isEnabled("discard"));
            assertTrue(isEnabled("merge"));
            assertTrue(isEnabled("deleteMetadata"));
            assertFalse(isEnabled("deleteChildren"));
            assertFalse(isEnabled("setCurrent"));
            explorer.select("Machines", "web1", "in");
            assertTrue(isEnabled("revert"));
            assertTrue(isEnabled("setCurrent"));
            // what is below is external, which libvirt does not delete with it
            assertFalse(isEnabled("deleteChildren"));
            assertFalse(isEnabled("discard"));
            assertTrue(isEnabled("discardForce"));
            assertFalse(isEnabled("startFrom"));
            explorer.select("Machines", "web1");
            assertFalse(isEnabled("revert"));
            assertFalse(isEnabled("delete"));
        }
    }

    @Test
    void theDeleteKeyDeletes() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.open()) {
            ConnectionNode connection = four(explorer);
            explorer.select("Test driver", "test", "a", "d");
            PlanRobot.run("org.eclipse.ui.edit.delete");
            PlanRobot.plan().press("Delete");
            Workbench.until(() -> tree(connection).equals("a* b(a) c(b)"), () -> tree(connection));
        }
    }

    @Test
    void aDeleteOfRecordsIsUndoneFromTheNotice() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.open()) {
            ConnectionNode connection = four(explorer);
            explorer.select("Test driver", "test", "a", "b");
            PlanRobot.run(ID + "delete");
            PlanRobot.plan().press("Delete");
            Workbench.until(() -> tree(connection).equals("a c(a) d*(a)"), () -> tree(connection));
            PlanRobot notice = notice();
            assertTrue(notice.text().contains("Delete 'b': Done."), notice.text());
            assertTrue(notice.text().contains("virsh -c test:///default snapshot-delete test b"), notice.text());
            notice.follow();
            PlanRobot plan = PlanRobot.plan();
            assertTrue(plan.text().contains("Undo '"), plan.text());
            plan.press("Undo");
            Workbench.until(() -> tree(connection).equals("a b(a) c(b) d*(a)"), () -> tree(connection));
        }
    }

    private static PlanRobot notice() {
        Workbench.until(
                () -> Workbench.popups().stream()
                        .anyMatch(shell -> new PlanRobot(shell).text().contains("Undo...")),
                () -> "nothing is said");
        return Workbench.popups().stream()
                .map(PlanRobot::new)
                .filter(robot -> robot.text().contains("Undo..."))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void severalDomainsArePlannedInOneWindow() throws Exception {
        HypervisorDouble hypervisor = new HypervisorDouble();
        hypervisor.domain("web1").with("a", "", 1);
        hypervisor.domain("web2").with("b", "", 1);
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Machines", "qemu:///system");
            explorer.expand("Machines", "web1", "a");
            explorer.expand("Machines", "web2", "b");
            explorer.view()
                    .getCommonViewer()
                    .setSelection(new org.eclipse.jface.viewers.StructuredSelection(new Object[] {
                        explorer.await("Machines", "web1", "a").getData(),
                        explorer.await("Machines", "web2", "b").getData()
                    }));
            PlanRobot.run(ID + "delete");
            PlanRobot plan = PlanRobot.plan();
            assertTrue(plan.text().contains("web1\nweb2\n"), plan.text());
            plan.press("Delete");
            explorer.awaitGone("Machines", "web1", "a");
            explorer.awaitGone("Machines", "web2", "b");
        }
    }
}
