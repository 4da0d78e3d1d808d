package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.eclipse.explorer.model.Snapshots;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ten thousand snapshots of one domain. */
@ExtendWith(UiGuard.class)
class ManySnapshotsTest {

    private static final int MANY = 10_000;

    /** In milliseconds. */
    private static final long FIRST_PAINT = 1_000;

    private static HypervisorDouble full() {
        HypervisorDouble hypervisor = new HypervisorDouble();
        DomainDouble domain = hypervisor.domain("full");
        for (int i = 0; i < MANY; i++) {
            // a wide tree: each has up to a hundred children
            domain.with(name(i), i == 0 ? "" : name((i - 1) / 100), 1_000 + i);
        }
        domain.current = name(MANY - 1);
        return hypervisor;
    }

    private static String name(int i) {
        return "s%05d".formatted(i);
    }

    @Test
    void areShownWithinASecondAndKeepTheSelection() throws Exception {
        HypervisorDouble hypervisor = full();
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Host", "double:///");
            explorer.expand("Host");
            explorer.await("Host", "full");
            Tree tree = explorer.tree();
            long start = System.nanoTime();
            explorer.expand("Host", "full");
            explorer.await("Host", "full", "s00000");
            tree.update();
            long tookTree = (System.nanoTime() - start) / 1_000_000;

            start = System.nanoTime();
            explorer.run("dev.virtsnap.eclipse.explorer.arrange");
            explorer.await("Host", "full", "s09999");
            tree.update();
            long tookList = (System.nanoTime() - start) / 1_000_000;

            // a selection far below is kept while everything is read and shown again
            explorer.select("Host", "full", "s09900");
            start = System.nanoTime();
            hypervisor.domain("full").with("new", "s00000", 99_999);
            explorer.run("org.eclipse.ui.file.refresh");
            explorer.await("Host", "full", "new");
            long tookRefresh = (System.nanoTime() - start) / 1_000_000;
            assertEquals("s09900", ((SnapshotNode) explorer.selected()).name());
            tree.showItem(explorer.await("Host", "full", "s09850"));
            Workbench.settle();
            assertEquals("s09900", ((SnapshotNode) explorer.selected()).name());
            explorer.run("dev.virtsnap.eclipse.explorer.arrange");
            explorer.select("Host", "full");
            Snapshots snapshots = ((dev.virtsnap.eclipse.explorer.model.DomainNode) explorer.selected()).snapshots();
            assertEquals(MANY + 1, snapshots.size());
            explorer.view().reveal(snapshots.node(name(MANY - 1)));
            assertEquals(name(MANY - 1), ((SnapshotNode) explorer.selected()).name());
            System.out.println("10,000 snapshots: first paint of the tree " + tookTree + " ms, of the list by time "
                    + tookList + " ms, refresh " + tookRefresh + " ms");
            assertTrue(tookTree <= FIRST_PAINT, () -> "the tree took " + tookTree + " ms");
            assertTrue(tookList <= FIRST_PAINT, () -> "the list took " + tookList + " ms");
        }
    }
}
