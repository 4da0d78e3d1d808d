package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.language.model.AlignedDisk;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.MemoryRequest;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.StoredDisk;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.CreateModes;
import dev.virtsnap.language.rules.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a create leaves: the snapshot as libvirt notes it down, and the state of the guest. */
final class Creation {

    private Creation() {}

    static void play(SnapshotDefinition definition, Set<CreateFlag> flags, Simulation simulation) {
        Facts facts = simulation.facts().withFlags(flags);
        List<StoredDisk> disks = disks(definition, facts);
        if (!flags.contains(CreateFlag.NO_METADATA)) {
            SnapshotNode node = node(definition, disks, facts, simulation);
            simulation.put(node, null);
            simulation.setCurrent(node.name());
        }
        if (facts.isActive() && flags.contains(CreateFlag.HALT)) {
            simulation.setState(SnapshotState.SHUTOFF);
        } else if (facts.isActive() && disks.stream().anyMatch(disk -> disk.mode() == SnapshotMode.MANUAL)) {
            simulation.setState(SnapshotState.PAUSED);
        }
    }

    static List<StoredDisk> disks(SnapshotDefinition definition, Facts facts) {
        DomainDefinition domain = facts.domain();
        List<StoredDisk> disks = new ArrayList<>();
        if (domain == null) {
            return disks;
        }
        SnapshotMode mode = CreateModes.defaultMode(definition, facts);
        for (AlignedDisk disk :
                DiskAlignment.of(definition, domain.disks(), mode).disks()) {
            Value path = disk.disk().path();
            disks.add(new StoredDisk(
                    disk.disk().name(),
                    disk.mode(),
                    disk.path(),
                    path == null ? null : path.text(),
                    disk.disk().type(),
                    false));
        }
        return disks;
    }

    private static SnapshotNode node(
            SnapshotDefinition definition, List<StoredDisk> disks, Facts facts, Simulation simulation) {
        boolean disksAlone = facts.isActive() && facts.has(CreateFlag.DISK_ONLY);
        MemoryRequest memory = definition.memory();
        DomainDefinition domain = facts.domain();
        return new SnapshotNode(
                definition.nameText(),
                simulation.current(),
                false,
                disksAlone ? SnapshotState.DISK_SNAPSHOT : simulation.state(),
                CreateModes.memory(definition, facts),
                memory == null || !memory.hasFile() ? null : Value.textOf(memory.file()),
                disks,
                domain == null ? null : SnapshotNode.bareUuid(domain.uuid()),
                domain == null ? null : Value.textOf(domain.name()),
                true,
                null);
    }
}
