package dev.virtsnap.referee;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.hypervisor.plan.Action;
import dev.virtsnap.hypervisor.plan.Create;
import dev.virtsnap.hypervisor.plan.Delete;
import dev.virtsnap.hypervisor.plan.Describe;
import dev.virtsnap.hypervisor.plan.Discard;
import dev.virtsnap.hypervisor.plan.Merge;
import dev.virtsnap.hypervisor.plan.Rename;
import dev.virtsnap.hypervisor.plan.Revert;
import dev.virtsnap.hypervisor.plan.SetCurrent;
import dev.virtsnap.hypervisor.plan.StartFrom;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.DeleteFlag;
import dev.virtsnap.language.rules.RevertFlag;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Random trees and actions on a real QEMU: what is planned is what comes, and what is refused is refused so. */
@ExtendWith(QemuExtension.class)
class QemuPlansTest {

    private static final int GUESTS = 10;
    private static final int ACTIONS = 12;

    private int names;

    @Test
    void whatIsPlannedIsWhatComes(QemuStage stage) {
        Map<String, Integer> counts = new TreeMap<>();
        for (int i = 0; i < GUESTS; i++) {
            Random random = new Random(i);
            try (QemuGuest guest = new QemuGuest(stage)) {
                if (i % 3 == 2) {
                    guest.start();
                }
                for (int j = 0; j < ACTIONS; j++) {
                    guest.does(next(guest.trial().situation(), random, i % 2 == 0));
                }
                guest.trial().counts().forEach((kind, count) -> counts.merge(kind, count, Integer::sum));
            }
        }
        int compared = 0;
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            compared += each.getKey().endsWith("by us") ? 0 : each.getValue();
        }
        int all = compared;
        assertTrue(60 <= all, () -> "only " + all + " were compared: " + counts);
    }

    /** Mostly internal or mostly external, as people do it. */
    private Action next(Situation situation, Random random, boolean internal) {
        List<String> known = new ArrayList<>(situation.documents().keySet());
        if (known.size() < 2 || random.nextInt(4) == 0) {
            boolean external = internal == (random.nextInt(10) == 0);
            String name = "s" + names++;
            return new Create(
                    "<domainsnapshot><name>" + name + "</name></domainsnapshot>",
                    external ? EnumSet.of(CreateFlag.DISK_ONLY) : EnumSet.noneOf(CreateFlag.class),
                    "");
        }
        String name = known.get(random.nextInt(known.size()));
        Set<DeleteFlag> flags = EnumSet.noneOf(DeleteFlag.class);
        for (DeleteFlag flag : DeleteFlag.values()) {
            if (random.nextInt(5) == 0) {
                flags.add(flag);
            }
        }
        return switch (random.nextInt(9)) {
            case 0 -> new Revert(name, EnumSet.of(RevertFlag.PAUSED));
            case 1 -> new Revert(name, Set.of());
            case 2, 3 -> new Delete(name, flags);
            case 4 -> new Merge(name, random.nextBoolean());
            case 5 -> new Discard(name, Set.of(), random.nextBoolean(), true);
            case 6 -> new SetCurrent(name);
            case 7 -> random.nextBoolean() ? new Rename(name, "r" + names++) : new StartFrom(name, false, true);
            default -> new Describe(name, "changed");
        };
    }
}
