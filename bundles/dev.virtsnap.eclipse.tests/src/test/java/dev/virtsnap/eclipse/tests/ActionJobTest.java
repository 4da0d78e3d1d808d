package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.eclipse.explorer.action.ActionJob;
import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.hypervisor.Job;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a person agreed to is done in the background, and how it ended is said. */
@ExtendWith({UiGuard.class, JournalFolder.class})
class ActionJobTest {

    private static final String ID = "dev.virtsnap.eclipse.explorer.";

    /** A hypervisor with two domains, of which the first has two snapshots and the second one. */
    private static HypervisorDouble machines() {
        HypervisorDouble hypervisor = new HypervisorDouble();
        hypervisor.domain("web1").with("a", "", 1).with("b", "a", 2);
        hypervisor.domain("web2").with("z", "", 1);
        return hypervisor;
    }

    private static void select(ExplorerRobot explorer, String[]... paths) {
        TreeItem[] items = Arrays.stream(paths).map(explorer::await).toArray(TreeItem[]::new);
        explorer.view()
                .getCommonViewer()
                .setSelection(new StructuredSelection(
                        Arrays.stream(items).map(TreeItem::getData).toArray()));
        Workbench.settle();
    }

    private static List<org.eclipse.core.runtime.jobs.Job> jobs() {
        return List.of(org.eclipse.core.runtime.jobs.Job.getJobManager().find(ActionJob.FAMILY));
    }

    @Test
    void itIsDoneOverAConnectionOfItsOwnWhichIsClosed() throws Exception {
        HypervisorDouble hypervisor = machines();
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Machines", "qemu:///system");
            explorer.expand("Machines", "web1", "a", "b");
            explorer.select("Machines", "web1", "a", "b");
            PlanRobot.run(ID + "delete");
            PlanRobot plan = PlanRobot.plan();
            int opened = hypervisor.opened.get();
            int closed = hypervisor.closed.get();
            plan.press("Delete");
            explorer.awaitGone("Machines", "web1", "a", "b");
            Workbench.until(() -> jobs().isEmpty(), () -> "it is never done");
            assertTrue(opened < hypervisor.opened.get(), "nothing was opened");
            assertEquals(hypervisor.opened.get() - opened, hypervisor.closed.get() - closed);
            assertEquals(List.of("delete b"), hypervisor.domain("web1").changes);
        }
    }

    @Test
    void aCancelEndsItBetweenTwoSteps() throws Exception {
        HypervisorDouble hypervisor = machines();
        CountDownLatch working = hypervisor.domain("web1").work();
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Machines", "qemu:///system");
            explorer.expand("Machines", "web1", "a", "b");
            select(explorer, new String[] {"Machines", "web1", "a"}, new String[] {"Machines", "web1", "a", "b"});
            PlanRobot.run(ID + "delete");
            PlanRobot plan = PlanRobot.plan();
            assertTrue(plan.text().contains("1. Delete 'b'"), plan.text());
            assertTrue(plan.text().contains("2. Delete 'a'"), plan.text());
            plan.press("Delete");
            Workbench.until(() -> hypervisor.domain("web1").changes.size() == 1, () -> "nothing begins");
            jobs().get(0).cancel();
            working.countDown();
            PlanRobot ending = PlanRobot.window("What Became of It");
            assertTrue(ending.text().contains("done: Delete 'b'"), ending.text());
            assertTrue(ending.text().contains("not begun: Delete 'a'"), ending.text());
            assertTrue(ending.text().contains("It was cancelled."), ending.text());
            ending.press("Close");
            explorer.awaitGone("Machines", "web1", "a", "b");
            assertEquals(List.of("delete b"), hypervisor.domain("web1").changes);
        }
    }

    @Test
    void aCancelGivesUpAStepThatCanBeGivenUp() throws Exception {
        HypervisorDouble hypervisor = machines();
        DomainDouble web1 = hypervisor.domain("web1");
        web1.work();
        web1.job = new Job(30, 100, true);
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Machines", "qemu:///system");
            explorer.expand("Machines", "web1", "a", "b");
            explorer.select("Machines", "web1", "a", "b");
            PlanRobot.run(ID + "delete");
            PlanRobot.plan().press("Delete");
            Workbench.until(() -> web1.changes.size() == 1, () -> "nothing begins");
            jobs().get(0).cancel();
            PlanRobot ending = PlanRobot.window("What Became of It");
            assertTrue(web1.aborted);
            assertTrue(ending.text().contains("cancelled: Delete 'b'"), ending.text());
            assertTrue(ending.text().contains("job canceled by client"), ending.text());
            ending.press("Close");
            explorer.await("Machines", "web1", "a", "b");
        }
    }

    @Test
    void twoOnOneDomainWaitForEachOtherAndOthersDoNot() throws Exception {
        HypervisorDouble hypervisor = machines();
        CountDownLatch working = hypervisor.domain("web1").work();
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Machines", "qemu:///system");
            explorer.expand("Machines", "web1", "a", "b");
            explorer.expand("Machines", "web2", "z");
            explorer.select("Machines", "web1", "a", "b");
            PlanRobot.run(ID + "delete");
            PlanRobot.plan().press("Delete");
            Workbench.until(() -> hypervisor.domain("web1").changes.size() == 1, () -> "nothing begins");
            explorer.select("Machines", "web1", "a");
            PlanRobot.run(ID + "delete");
            PlanRobot.plan().press("Delete");
            explorer.select("Machines", "web2", "z");
            PlanRobot.run(ID + "delete");
            PlanRobot.plan().press("Delete");
            explorer.awaitGone("Machines", "web2", "z");
            assertEquals(List.of("delete b"), hypervisor.domain("web1").changes);
            working.countDown();
            // the second was planned for what the first has changed
            PlanRobot again = PlanRobot.plan();
            assertTrue(again.text().contains("is not what it was when the plan was made"), again.text());
            again.press("Delete");
            explorer.awaitGone("Machines", "web1", "a");
            assertEquals(List.of("delete b", "delete a"), hypervisor.domain("web1").changes);
        }
    }

    @Test
    void whatFailsSaysWhatWasDoneAndHowToGetOut() throws Exception {
        HypervisorDouble hypervisor = machines();
        hypervisor.domain("web1").failing = "Timed out during operation: cannot acquire state change lock";
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Machines", "qemu:///system");
            explorer.expand("Machines", "web1", "a", "b");
            explorer.select("Machines", "web1", "a", "b");
            PlanRobot.run(ID + "delete");
            PlanRobot.plan().press("Delete");
            PlanRobot ending = PlanRobot.window("What Became of It");
            assertTrue(ending.text().contains("A step failed on 'web1'."), ending.text());
            assertTrue(ending.text().contains("failed: Delete 'b'"), ending.text());
            assertTrue(ending.text().contains("cannot acquire state change lock"), ending.text());
            assertTrue(ending.text().contains("Nothing was done before."), ending.text());
            hypervisor.domain("web1").failing = "";
            ending.press("Plan Again");
            PlanRobot.plan().press("Delete");
            explorer.awaitGone("Machines", "web1", "a", "b");
        }
    }

    @Test
    void aConnectionThatIsLostMeanwhileIsSaid() throws Exception {
        HypervisorDouble hypervisor = machines();
        CountDownLatch working = hypervisor.domain("web1").work();
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Machines", "qemu:///system");
            explorer.expand("Machines", "web1", "a", "b");
            explorer.select("Machines", "web1", "a", "b");
            PlanRobot.run(ID + "delete");
            PlanRobot.plan().press("Delete");
            Workbench.until(() -> hypervisor.domain("web1").changes.size() == 1, () -> "nothing begins");
            hypervisor.lost = true;
            working.countDown();
            PlanRobot ending = PlanRobot.window("What Became of It");
            assertTrue(ending.text().contains("client socket is closed"), ending.text());
            ending.press("Close");
            hypervisor.lost = false;
            Connections.shared().refresh();
            explorer.await("Machines", "web1", "a", "b");
        }
    }

    @Test
    void nothingIsDoneWhereNobodyAnswers() throws Exception {
        HypervisorDouble hypervisor = machines();
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Machines", "qemu:///system");
            explorer.expand("Machines", "web1", "a", "b");
            explorer.select("Machines", "web1", "a", "b");
            PlanRobot.run(ID + "delete");
            PlanRobot plan = PlanRobot.plan();
            hypervisor.refusal = "authentication failed: no agent is available";
            plan.press("Delete");
            PlanRobot ending = PlanRobot.window("What Became of It");
            assertTrue(ending.text().contains("Nothing was done on 'web1'."), ending.text());
            assertTrue(ending.text().contains("authentication failed"), ending.text());
            ending.press("Close");
            assertEquals(List.of(), hypervisor.domain("web1").changes);
        }
    }
}
