package dev.virtsnap.referee.plans;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.hypervisor.Hypervisor;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random trees and actions on libvirt's test driver: what is planned is what comes, and what is refused is refused so. */
class RandomPlansTest {

    private static final int DOMAINS = 70;
    private static final int ACTIONS = 25;

    @Test
    void whatIsPlannedIsWhatComes(@TempDir Path folder) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < DOMAINS; i++) {
            RandomActions actions = new RandomActions(i, folder);
            int state = actions.pick(TestNode.RUNNING, TestNode.RUNNING, TestNode.OFF, TestNode.OFF, TestNode.PAUSED);
            try (Hypervisor hypervisor = TestNode.open(folder, state)) {
                Trial trial = new Trial(hypervisor, TestNode.DOMAIN, folder);
                for (int j = 0; j < ACTIONS; j++) {
                    trial.of(actions.next(trial.situation()));
                }
                trial.counts().forEach((kind, count) -> counts.merge(kind, count, Integer::sum));
            }
        }
        assertSeenEnough(counts);
    }

    private static void assertSeenEnough(Map<String, Integer> counts) {
        int compared = 0;
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            compared += each.getKey().endsWith("by us") ? 0 : each.getValue();
        }
        int all = compared;
        assertTrue(1_000 <= all, () -> "only " + all + " were compared: " + counts);
        for (String kind : new String[] {
            "Create done",
            "Redefine done",
            "Revert done",
            "StartFrom done",
            "Delete done",
            "Merge done",
            "Discard done",
            "SetCurrent done",
            "Describe done",
            "Rename done",
            "ImportTree done",
            "Create refused by libvirt",
            "Redefine refused by libvirt",
            "Revert refused by libvirt",
            "Delete refused by libvirt"
        }) {
            assertTrue(8 <= counts.getOrDefault(kind, 0), () -> "too few of '" + kind + "': " + counts);
        }
    }
}
