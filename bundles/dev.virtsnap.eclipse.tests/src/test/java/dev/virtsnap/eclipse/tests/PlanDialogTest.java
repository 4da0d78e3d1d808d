package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.eclipse.explorer.plan.Look;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What something would do is shown before it is done. */
@ExtendWith({UiGuard.class, JournalFolder.class})
class PlanDialogTest {

    private static final String ID = "dev.virtsnap.eclipse.explorer.";

    /** The real driver with the snapshots a, b below it, and c below that, which is current. */
    private static ConnectionNode three(ExplorerRobot explorer) {
        ConnectionNode connection = explorer.connect("Test driver", ExplorerRobot.TEST);
        explorer.expand("Test driver", "test");
        explorer.await("Test driver", "test", "Current state");
        ExplorerTest.change(connection, domain -> {
            for (String name : new String[] {"a", "b", "c"}) {
                domain.create("<domainsnapshot><name>" + name + "</name></domainsnapshot>", Set.of());
            }
        });
        Connections.shared().refresh();
        explorer.expand("Test driver", "test", "a", "b", "c");
        return connection;
    }

    @Test
    void aDeleteSaysWhatIsLostAndIsDone() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.open()) {
            three(explorer);
            explorer.select("Test driver", "test", "a", "b");
            PlanRobot.run(ID + "delete");
            PlanRobot plan = PlanRobot.plan();
            String text = plan.text();
            assertTrue(text.contains("Delete 'b'"), text);
            assertTrue(text.contains("restore point: Nobody can go back to 'b' any more."), text);
            assertTrue(text.contains("virDomainSnapshotDelete(0)"), text);
            assertTrue(text.contains("b  deleted  (running, internal)"), text);
            assertTrue(text.contains("c  moves  <- current  (running, internal)"), text);
            assertEquals("  restore point: Nobody can go back to 'b' any more.\n", plan.inColour(Look.lost()));
            assertEquals(plan.button("Cancel"), plan.shell().getDefaultButton());
            plan.press("Copy virsh Lines");
            assertEquals("virsh -c test:///default snapshot-delete test b\n", clipboard());
            plan.press("Delete");
            explorer.awaitGone("Test driver", "test", "a", "b");
            explorer.await("Test driver", "test", "a", "c");
        }
    }

    private static Object clipboard() {
        Clipboard clipboard = new Clipboard(Workbench.display());
        Object text = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        return text;
    }

    @Test
    void whenOthersDieANameIsToBeTyped() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.open()) {
            three(explorer);
            explorer.select("Test driver", "test", "a");
            PlanRobot.run(ID + "delete");
            PlanRobot plan = PlanRobot.plan();
            assertTrue(plan.button("Delete").isEnabled());
            plan.press("All snapshots below it");
            plan.awaitPlanned();
            assertTrue(plan.text().contains("Gone with it, though nobody pointed at them: 'b', 'c'."), plan.text());
            assertFalse(plan.button("Delete").isEnabled());
            Text name = plan.all(Text.class).stream()
                    .filter(text -> text.getEditable() && text.getText().isEmpty())
                    .reduce((first, last) -> last)
                    .orElseThrow();
            name.setText("b");
            assertFalse(plan.button("Delete").isEnabled());
            name.setText("a");
            plan.press("Delete");
            explorer.awaitGone("Test driver", "test", "a");
        }
    }

    @Test
    void nothingIsDoneToWhatHasChangedMeanwhile() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.open()) {
            ConnectionNode connection = three(explorer);
            explorer.select("Test driver", "test", "a", "b");
            PlanRobot.run(ID + "delete");
            PlanRobot plan = PlanRobot.plan();
            ExplorerTest.change(connection, domain -> domain.delete("c", Set.of()));
            plan.press("Delete");
            Workbench.until(() -> !plan.isOpen(), () -> "the old plan stays");
            PlanRobot again = PlanRobot.plan();
            assertTrue(
                    again.text().contains("The domain 'test' is not what it was when the plan was made."),
                    again.text());
            assertFalse(again.text().contains("c  <- current"), again.text());
            again.press("Delete");
            explorer.awaitGone("Test driver", "test", "a", "b");
        }
    }

    @Test
    void aRefusalSaysWhyAndNothingCanBeDone() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.open()) {
            ConnectionNode connection = three(explorer);
            explorer.select("Test driver", "test", "a");
            PlanRobot.run(ID + "delete");
            PlanRobot plan = PlanRobot.plan();
            ExplorerTest.change(connection, domain -> domain.delete("a", Set.of()));
            plan.press("Plan Again");
            plan.awaitPlanned();
            assertTrue(plan.text().contains("[SNAP601]"), plan.text());
            assertTrue(plan.inColour(Look.lost()).startsWith("Refused: "), plan.text());
            assertTrue(plan.text().contains("VIR_ERR_NO_DOMAIN_SNAPSHOT"), plan.text());
            assertFalse(plan.button("Delete").isEnabled());
            plan.escape();
            ExplorerTest.change(connection, domain -> {
                domain.delete("b", Set.of());
                domain.delete("c", Set.of());
            });
        }
    }

    @Test
    void nobodyWaitsWhileTheFactsAreRead() throws Exception {
        HypervisorDouble slow = new HypervisorDouble();
        slow.domain("web1").with("a", "", 1);
        try (ExplorerRobot explorer = ExplorerRobot.on(slow)) {
            explorer.connect("Slow", "qemu:///system");
            explorer.expand("Slow", "web1");
            explorer.select("Slow", "web1", "a");
            CountDownLatch gate = slow.hold();
            PlanRobot.run(ID + "delete");
            PlanRobot plan = PlanRobot.window("Plan");
            assertTrue(plan.text().contains("Reading the domain 'web1'"), plan.text());
            assertFalse(plan.button("Delete").isEnabled());
            gate.countDown();
            plan.awaitPlanned();
            assertTrue(plan.button("Delete").isEnabled(), plan.text());
            plan.escape();
            assertEquals(Set.of("a"), slow.domain("web1").documents.keySet());
        }
    }

    @Test
    void whatCannotBeReadIsTriedAgain() throws Exception {
        HypervisorDouble lost = new HypervisorDouble();
        lost.domain("web1").with("a", "", 1);
        try (ExplorerRobot explorer = ExplorerRobot.on(lost)) {
            explorer.connect("Lost", "qemu:///system");
            explorer.expand("Lost", "web1");
            explorer.select("Lost", "web1", "a");
            lost.lost = true;
            PlanRobot.run(ID + "delete");
            PlanRobot plan = PlanRobot.plan();
            assertTrue(plan.text().contains("client socket is closed"), plan.text());
            assertFalse(plan.button("Delete").isEnabled());
            lost.lost = false;
            plan.press("Plan Again");
            plan.awaitPlanned();
            assertTrue(plan.button("Delete").isEnabled(), plan.text());
            plan.escape();
        }
    }

    @Test
    void aSnapshotOfWhatThereIsNowIsTakenFirst() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.open()) {
            ConnectionNode connection = three(explorer);
            explorer.select("Test driver", "test", "a");
            PlanRobot.run(ID + "revert");
            PlanRobot plan = PlanRobot.plan();
            plan.press("Take a snapshot of what there is now first");
            plan.awaitPlanned();
            Text name = plan.all(Text.class).stream()
                    .filter(text -> text.getText().startsWith("before-"))
                    .findFirst()
                    .orElseThrow();
            name.setText("kept");
            Workbench.until(() -> plan.text().contains("1. Create 'kept'"), plan::text);
            plan.awaitPlanned();
            assertTrue(plan.text().contains("2. Revert to 'a'"), plan.text());
            plan.press("Revert");
            explorer.expand("Test driver", "test", "a", "b", "c");
            explorer.await("Test driver", "test", "a", "b", "c", "kept");
            explorer.await("Test driver", "test", "a", "Current state");
            ExplorerTest.change(connection, domain -> {
                for (String each : new String[] {"kept", "c", "b", "a"}) {
                    domain.delete(each, Set.of());
                }
            });
        }
    }
}
