package dev.virtsnap.eclipse.tests;

import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Job;
import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.DeleteFlag;
import dev.virtsnap.language.rules.RevertFlag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A domain of a {@link HypervisorDouble}, with whatever documents a test has put into it. */
final class DomainDouble implements Domain {

    final Map<String, String> documents = new ConcurrentSkipListMap<>();
    final AtomicInteger reads = new AtomicInteger();
    volatile @Nullable String current;
    volatile SnapshotState state = SnapshotState.RUNNING;

    /** What reading its snapshots says; empty if they can be read. */
    volatile String refusal = "";

    /** The elements of its devices. */
    volatile String devices = "";

    /** What it says of the job that it works on; null if it does not tell. */
    volatile @Nullable Job job;

    /** Whom each change waits for. */
    volatile CountDownLatch working = new CountDownLatch(0);

    /** Whether it was asked to give up its job; then the change that waits fails. */
    volatile boolean aborted;

    /** What each change says; empty if it is made. */
    volatile String failing = "";

    /** What was asked to be changed, in order. */
    final List<String> changes = new CopyOnWriteArrayList<>();

    private final HypervisorDouble hypervisor;
    private final String name;

    DomainDouble(HypervisorDouble hypervisor, String name) {
        this.hypervisor = hypervisor;
        this.name = name;
    }

    /** Adds an internal snapshot of a running guest; the parent is empty for a root. */
    DomainDouble with(String snapshot, String parent, long time) {
        return with(snapshot, parent, time, "running", "<memory snapshot='internal'/>", "internal'/>");
    }

    /** Adds an external snapshot of the disks alone. */
    DomainDouble withDiskOnly(String snapshot, String parent, long time, String overlay) {
        return with(
                snapshot,
                parent,
                time,
                "disk-snapshot",
                "<memory snapshot='no'/>",
                "external' type='file'>\n<driver type='qcow2'/>\n<source file='" + overlay + "'/>\n</disk>");
    }

    private DomainDouble with(String snapshot, String parent, long time, String was, String memory, String disk) {
        String above = parent.isEmpty() ? "" : "  <parent>\n    <name>" + parent + "</name>\n  </parent>\n";
        documents.put(
                snapshot,
                "<domainsnapshot>\n  <name>" + snapshot + "</name>\n  <description>about " + snapshot
                        + "</description>\n  <state>" + was + "</state>\n" + above + "  <creationTime>" + time
                        + "</creationTime>\n  " + memory + "\n  <disks>\n    <disk name='vda' snapshot='" + disk
                        + "\n  </disks>\n  <domain type='kvm'>\n    <name>" + name
                        + "</name>\n  </domain>\n</domainsnapshot>\n");
        current = snapshot;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String uuid() {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    @Override
    public String xml() {
        hypervisor.call();
        return "<domain type='kvm'>\n  <name>" + name + "</name>\n  <uuid>" + uuid() + "</uuid>\n  <devices>" + devices
                + "</devices>\n</domain>\n";
    }

    @Override
    public String inactiveXml() {
        return xml();
    }

    @Override
    public SnapshotState state() {
        hypervisor.call();
        return state;
    }

    @Override
    public boolean isPersistent() {
        return true;
    }

    @Override
    public boolean hasManagedSave() {
        return false;
    }

    @Override
    public Set<String> blockJobs() {
        return Set.of();
    }

    @Override
    public List<String> snapshotXmls() {
        hypervisor.call();
        reads.incrementAndGet();
        if (!refusal.isEmpty()) {
            throw HypervisorDouble.failure(refusal);
        }
        return List.copyOf(documents.values());
    }

    @Override
    public @Nullable String currentSnapshot() {
        hypervisor.call();
        return current;
    }

    @Override
    public String snapshotXml(String snapshot, boolean secrets) {
        hypervisor.call();
        String document = documents.get(snapshot);
        if (document == null) {
            throw HypervisorDouble.failure("no domain snapshot with matching name '" + snapshot + "'");
        }
        return document;
    }

    /** From now on each change waits, until the latch that this gives is released. */
    CountDownLatch work() {
        CountDownLatch latch = new CountDownLatch(1);
        working = latch;
        return latch;
    }

    private void change(String what) {
        hypervisor.call();
        changes.add(what);
        try {
            if (!working.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("nobody lets a change end");
            }
        } catch (InterruptedException e) {
            throw HypervisorDouble.failure("interrupted");
        }
        if (aborted) {
            throw HypervisorDouble.failure("operation aborted: job canceled by client");
        }
        if (!failing.isEmpty()) {
            throw HypervisorDouble.failure(failing);
        }
        hypervisor.call();
    }

    @Override
    public String create(String xml, Set<CreateFlag> flags) {
        change("create");
        String snapshot = Situation.definition(xml).nameText();
        documents.put(snapshot, xml);
        return snapshot;
    }

    @Override
    public void revert(String snapshot, Set<RevertFlag> flags) {
        change("revert " + snapshot);
        current = snapshot;
    }

    @Override
    public void delete(String snapshot, Set<DeleteFlag> flags) {
        change("delete " + snapshot);
        documents.remove(snapshot);
    }

    @Override
    public void define(String xml) {
        change("define");
    }

    @Override
    public void start() {
        change("start");
    }

    @Override
    public long allocation(String target) {
        hypervisor.call();
        return -1;
    }

    @Override
    public void removeManagedSave() {
        hypervisor.call();
    }

    @Override
    public @Nullable Job job() {
        return job;
    }

    @Override
    public void abortJob() {
        aborted = true;
        working.countDown();
    }

    @Override
    public void close() {
        // it has nothing to be freed
    }
}
