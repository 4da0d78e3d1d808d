package dev.virtsnap.hypervisor.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.hypervisor.plan.Delete;
import dev.virtsnap.hypervisor.plan.Plan;
import dev.virtsnap.hypervisor.plan.Situations;
import dev.virtsnap.language.model.SnapshotState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written down before something is done. */
class JournalTest {

    private static final int MANY = 8;

    /** Plans for several domains may be run in the same instant, and each has an entry of its own. */
    @Test
    void entriesThatBeginAtOnceAreKeptApart(@TempDir Path folder) throws Exception {
        Clock still = Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);
        Situation situation = Situations.qemu("9.0", SnapshotState.SHUTOFF, "a b:a:current");
        Plan plan = Situations.plan(new Delete("b", Set.of()), situation);
        Journal journal = new Journal(folder.resolve("journal"), still);
        CyclicBarrier start = new CyclicBarrier(MANY);
        ExecutorService all = Executors.newFixedThreadPool(MANY);
        List<Future<JournalEntry>> begun = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            begun.add(all.submit(() -> {
                start.await();
                return journal.begin(plan, situation);
            }));
        }
        Set<String> ids = new HashSet<>();
        for (Future<JournalEntry> each : begun) {
            ids.add(each.get().id());
        }
        all.shutdown();
        assertEquals(MANY, ids.size());
        assertEquals(MANY, journal.entries().size());
    }
}
