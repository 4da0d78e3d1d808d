package dev.virtsnap.referee;

import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.rules.CallFlag;
import dev.virtsnap.language.rules.DeleteFlag;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.rules.RevertFlag;
import dev.virtsnap.referee.CallScene.Seed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Trees of snapshots, and reverts and deletes in them, by chance. The same seed gives the same ones. */
final class RandomCalls {

    private static final String UUID = "4dea22b3-1d52-d8f3-2516-782e98ab3fa0";

    private final Random random;

    RandomCalls(long seed) {
        this.random = new Random(seed);
    }

    CallScene next(Stage stage) {
        int number = stage.nextNumber();
        int count = random.nextInt(9);
        boolean persistent = chance(85);
        boolean active = !persistent || random.nextBoolean();
        int current = chance(85) && 0 < count ? random.nextInt(count) : -1;
        List<Seed> seeds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            seeds.add(new Seed(Scenes.moved(seed(i), stage, number), i == current, false));
        }
        boolean revert = random.nextBoolean();
        String target = 0 < count && chance(92) ? "s" + random.nextInt(count) : "missing";
        Conditions conditions = new Conditions(Set.of(), false, !active && chance(10), Conditions.NONE.files());
        Scene scene = new Scene(
                Scenes.moved(domain(), stage, number),
                active,
                persistent,
                SnapshotTree.EMPTY,
                Set.of(),
                "",
                conditions);
        return new CallScene(
                scene,
                revert ? Intent.Kind.REVERT : Intent.Kind.DELETE,
                target,
                flags(revert ? RevertFlag.values() : DeleteFlag.values()),
                seeds,
                List.of());
    }

    private Set<CallFlag> flags(CallFlag[] all) {
        Set<CallFlag> flags = new HashSet<>();
        for (CallFlag flag : all) {
            if (chance(22)) {
                flags.add(flag);
            }
        }
        return flags;
    }

    private static String domain() {
        return "<domain type='kvm'><name>web1</name><uuid>" + UUID + "</uuid><memory unit='MiB'>64</memory>"
                + "<os><type>hvm</type></os><devices><disk type='file' device='disk'><driver name='qemu' type='qcow2'/>"
                + "<source file='/var/lib/libvirt/images/web1.qcow2'/><target dev='vda' bus='virtio'/></disk></devices>"
                + "</domain>";
    }

    /** The first few have no parent more often than the rest. */
    private String seed(int number) {
        String state =
                pick("shutoff", "running", "paused", "disk-snapshot", "shutoff", "running", "crashed", "shutdown");
        boolean external = state.equals("disk-snapshot") || chance(30);
        String parent = 0 < number && chance(85) ? "<parent><name>s" + random.nextInt(number) + "</name></parent>" : "";
        return "<domainsnapshot><name>s" + number + "</name><state>" + state
                + "</state><creationTime>1700000000</creationTime>" + parent + "<disks><disk name='vda' snapshot='"
                + (external
                        ? "external'><source file='/var/lib/libvirt/images/web1.s" + number + "'/></disk>"
                        : "internal'/>")
                + "</disks>" + domain() + "</domainsnapshot>";
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }
}
