package dev.virtsnap.referee.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.hypervisor.plan.Delete;
import dev.virtsnap.hypervisor.plan.ImportTree;
import dev.virtsnap.hypervisor.plan.Mapping;
import dev.virtsnap.hypervisor.plan.Plan;
import dev.virtsnap.hypervisor.plan.Planner;
import dev.virtsnap.hypervisor.run.Journal;
import dev.virtsnap.hypervisor.run.Outcome;
import dev.virtsnap.hypervisor.run.Progress;
import dev.virtsnap.hypervisor.run.Runner;
import dev.virtsnap.language.rules.DeleteFlag;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.xerces.XsdDatatypes;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans over thousands of snapshots, each below the one before. */
class ManySnapshotsTest {

    private static final int COUNT = 10_000;

    /** Of them are done: each waits for libvirt and for the disk. */
    private static final int DONE = 500;

    private final Planner planner = new Planner(Grammar.embedded(XsdDatatypes.INSTANCE), Clock.systemUTC());
    private final Path folder;

    ManySnapshotsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static Situation situation(Hypervisor hypervisor) {
        try (Domain domain = hypervisor.domain(TestNode.DOMAIN)) {
            return Situation.of(hypervisor, domain);
        }
    }

    private static List<String> chain(String first, int count) {
        List<String> documents = new ArrayList<>(List.of(first));
        for (int i = 1; i < count; i++) {
            String name = "<name>s" + i + "</name>\n  <parent>\n    <name>s" + (i - 1) + "</name>\n  </parent>";
            documents.add(first.replace("<name>s0</name>", name));
        }
        return documents;
    }

    /** Of this thread, so that others on the machine do not count. */
    private static long processorMillis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }

    private long millisToPlan(List<String> documents, Situation situation) {
        long begun = processorMillis();
        Plan plan = planner.plan(new ImportTree(documents, Mapping.NONE, true), situation);
        long millis = processorMillis() - begun;
        assertEquals(documents.size(), plan.steps().size(), plan::text);
        assertFalse(plan.isRefused(), plan::text);
        return millis;
    }

    @Test
    void tenThousandAreImportedInTimeInProportion() throws IOException {
        String first;
        try (Hypervisor hypervisor = TestNode.open(folder, TestNode.OFF);
                Domain domain = hypervisor.domain(TestNode.DOMAIN)) {
            domain.create("<domainsnapshot><name>s0</name></domainsnapshot>", Set.of());
            first = domain.snapshotXml("s0", true);
        }
        List<String> all = chain(first, COUNT);
        try (Hypervisor hypervisor = TestNode.open(folder, TestNode.OFF)) {
            Situation empty = situation(hypervisor);
            // once to warm up
            millisToPlan(all.subList(0, COUNT / 5), empty);
            long few = millisToPlan(all.subList(0, COUNT / 5), empty);
            long many = millisToPlan(all, empty);
            System.out.println(
                    "import of " + COUNT / 5 + ": planned in " + few + " ms, of " + COUNT + ": " + many + " ms");
            // five times as many; were it in proportion to the square, it would be 25 times
            assertTrue(many <= 12 * Math.max(few, 40), few + " ms, then " + many + " ms");

            Runner runner = new Runner(planner, new Journal(folder.resolve("journal"), Clock.systemUTC()));
            Plan plan = planner.plan(new ImportTree(all.subList(0, DONE), Mapping.NONE, false), empty);
            Outcome imported = runner.run(plan, hypervisor, Progress.NONE);
            assertTrue(imported.isAsPlanned(), imported::sentence);
            Situation full = situation(hypervisor);
            assertEquals(DONE - 1, full.tree().depth("s" + (DONE - 1)));
            Plan delete = planner.plan(new Delete("s0", EnumSet.of(DeleteFlag.CHILDREN)), full);
            assertTrue(runner.run(delete, hypervisor, Progress.NONE).isAsPlanned());
            assertTrue(situation(hypervisor).tree().isEmpty());
        }
    }
}
