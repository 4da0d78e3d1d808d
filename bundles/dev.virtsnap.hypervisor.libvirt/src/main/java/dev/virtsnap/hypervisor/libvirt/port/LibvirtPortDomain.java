package dev.virtsnap.hypervisor.libvirt.port;

import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Job;
import dev.virtsnap.hypervisor.libvirt.BlockInfo;
import dev.virtsnap.hypervisor.libvirt.BlockJob;
import dev.virtsnap.hypervisor.libvirt.DomainXmlFlag;
import dev.virtsnap.hypervisor.libvirt.JobStats;
import dev.virtsnap.hypervisor.libvirt.LibvirtConnection;
import dev.virtsnap.hypervisor.libvirt.LibvirtDomain;
import dev.virtsnap.hypervisor.libvirt.LibvirtException;
import dev.virtsnap.hypervisor.libvirt.LibvirtSnapshot;
import dev.virtsnap.hypervisor.libvirt.SnapshotXmlFlag;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.DeleteFlag;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.RevertFlag;
import dev.virtsnap.language.rules.Surroundings;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A domain of libvirt. */
final class LibvirtPortDomain implements Domain {

    private final LibvirtConnection connection;
    private final LibvirtDomain domain;
    private final boolean readOnly;
    private final Driver driver;

    LibvirtPortDomain(LibvirtConnection connection, LibvirtDomain domain, boolean readOnly, Driver driver) {
        this.connection = connection;
        this.domain = domain;
        this.readOnly = readOnly;
        this.driver = driver;
    }

    @Override
    public String name() {
        return Failures.translated(domain::name);
    }

    @Override
    public String uuid() {
        return Failures.translated(domain::uuid);
    }

    @Override
    public String xml() {
        return Failures.translated(domain::xml);
    }

    @Override
    public String inactiveXml() {
        return Failures.translated(() -> domain.xml(EnumSet.of(DomainXmlFlag.INACTIVE)));
    }

    @Override
    public SnapshotState state() {
        String word = Failures.translated(domain::state).guest().word();
        return Objects.requireNonNullElse(Surroundings.stateOf(word), SnapshotState.RUNNING);
    }

    @Override
    public boolean isPersistent() {
        return Failures.translated(domain::isPersistent);
    }

    @Override
    public boolean hasManagedSave() {
        return Failures.translated(() -> domain.power().hasManagedSave());
    }

    @Override
    public Set<String> blockJobs() {
        Set<String> busy = new TreeSet<>();
        for (String target : jobDisks()) {
            if (blockJob(target) != null) {
                busy.add(target);
            }
        }
        return busy;
    }

    /** The disks that may have a job: those of a running QEMU. */
    private List<String> jobDisks() {
        List<String> targets = new ArrayList<>();
        if (driver != Driver.QEMU || !Failures.translated(domain::isActive)) {
            return targets;
        }
        Element root = SyntaxTree.parse(Text.of(xml())).root();
        DomainDefinition definition = DomainDefinition.of(root);
        for (DomainDisk disk : definition == null ? List.<DomainDisk>of() : definition.disks()) {
            if (!disk.name().isEmpty() && !disk.isEmpty()) {
                targets.add(disk.name());
            }
        }
        return targets;
    }

    private @Nullable BlockJob blockJob(String target) {
        return Failures.<BlockJobs>translated(
                        () -> new BlockJobs(domain.disk(target).job()))
                .job();
    }

    /** Holds what may not be there. */
    private record BlockJobs(@Nullable BlockJob job) {}

    @Override
    public List<String> snapshotXmls() {
        return Failures.translated(() -> domain.snapshotXmls(Set.of(), secrets(!readOnly)));
    }

    @Override
    public void readSnapshots(Consumer<? super String> reader) {
        Failures.run(() -> domain.readSnapshots(Set.of(), secrets(!readOnly), reader));
    }

    private static Set<SnapshotXmlFlag> secrets(boolean wanted) {
        return wanted ? EnumSet.of(SnapshotXmlFlag.SECURE) : EnumSet.noneOf(SnapshotXmlFlag.class);
    }

    @Override
    public @Nullable String currentSnapshot() {
        if (!Failures.translated(domain::hasCurrentSnapshot)) {
            return null;
        }
        return Failures.translated(() -> {
            try (LibvirtSnapshot current = domain.currentSnapshot()) {
                return current.name();
            }
        });
    }

    @Override
    public String snapshotXml(String snapshot, boolean secrets) {
        return Failures.translated(() -> {
            try (LibvirtSnapshot found = domain.snapshot(snapshot)) {
                return found.xml(secrets(secrets));
            }
        });
    }

    @Override
    public String create(String xml, Set<CreateFlag> flags) {
        return Failures.translated(() -> {
            try (LibvirtSnapshot created = domain.createSnapshot(xml, flags)) {
                return created.name();
            }
        });
    }

    @Override
    public void revert(String snapshot, Set<RevertFlag> flags) {
        Failures.run(() -> {
            try (LibvirtSnapshot found = domain.snapshot(snapshot)) {
                found.revert(flags);
            }
        });
    }

    @Override
    public void delete(String snapshot, Set<DeleteFlag> flags) {
        Failures.run(() -> {
            try (LibvirtSnapshot found = domain.snapshot(snapshot)) {
                found.delete(flags);
            }
        });
    }

    @Override
    public void define(String xml) {
        Failures.run(() -> connection.define(xml).close());
    }

    @Override
    public void start() {
        Failures.run(() -> domain.start(false));
    }

    @Override
    public long allocation(String target) {
        try {
            BlockInfo info = domain.disk(target).info();
            // while it runs, QEMU counts only what it has written itself
            return Math.max(info.allocation(), domain.isActive() ? info.physical() : 0);
        } catch (LibvirtException unknown) {
            // a disk that lies nowhere, a file that is not there
            return -1;
        }
    }

    @Override
    public void removeManagedSave() {
        Failures.run(() -> domain.power().removeManagedSave());
    }

    @Override
    public @Nullable Job job() {
        for (String target : jobDisks()) {
            BlockJob job = blockJob(target);
            if (job != null) {
                return new Job(job.done(), job.end(), false);
            }
        }
        if (driver != Driver.QEMU) {
            return null;
        }
        JobStats stats = Failures.translated(() -> domain.job().info());
        boolean works = stats.type() == JobStats.Type.BOUNDED || stats.type() == JobStats.Type.UNBOUNDED;
        return works ? new Job(stats.dataProcessed(), stats.dataTotal(), true) : null;
    }

    @Override
    public void abortJob() {
        Failures.run(() -> domain.job().abort());
    }

    @Override
    public void close() {
        domain.close();
    }
}
