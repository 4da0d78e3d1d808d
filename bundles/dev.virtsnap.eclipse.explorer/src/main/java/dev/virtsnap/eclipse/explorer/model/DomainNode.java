package dev.virtsnap.eclipse.explorer.model;

import dev.virtsnap.eclipse.explorer.text.Messages;
import dev.virtsnap.hypervisor.Blocking;
import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.HostFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.jspecify.annotations.Nullable;

/** A domain. It stays the same node for as long as its connection knows a domain of that name. */
public final class DomainNode extends Node {

    private final ConnectionNode connection;
    private final String name;
    private final CurrentStateNode currentState = new CurrentStateNode(this);
    private final DomainRule rule;
    private final Reader reader;
    private volatile @Nullable SnapshotState state;
    private volatile @Nullable Snapshots snapshots;
    private volatile @Nullable String failure;

    DomainNode(ConnectionNode connection, String name) {
        this.connection = connection;
        this.name = name;
        this.rule = new DomainRule(connection.uri(), name);
        this.reader = new Reader(Messages.bind(Messages.job_domain, name), this::read);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ConnectionNode parent() {
        return connection;
    }

    @Override
    public ConnectionNode connection() {
        return connection;
    }

    @Override
    public DomainNode domain() {
        return this;
    }

    /** What its guest does; null if that is not known. */
    public @Nullable SnapshotState state() {
        return state;
    }

    /** Its snapshots as they were last read; null if they were not read yet, or could not be. */
    public @Nullable Snapshots snapshots() {
        return snapshots;
    }

    /** Why its snapshots could not be read; null if they could. */
    public @Nullable String failure() {
        return failure;
    }

    /** Where its guest is now. */
    public CurrentStateNode currentState() {
        return currentState;
    }

    /** What a job has to hold that changes this domain: two of them never run at once. */
    public ISchedulingRule rule() {
        return rule;
    }

    @Override
    public boolean hasChildren() {
        return true;
    }

    @Override
    public List<Node> children() {
        String failed = failure;
        Snapshots read = snapshots;
        // while a lost connection is opened again, what was there stays where it is
        boolean stays = read != null && connection.state() == ConnectionNode.State.LOST;
        if (failed != null && !stays) {
            return List.of(new MessageNode(this, MessageNode.Kind.ERROR, failed));
        }
        return read == null ? List.of(new MessageNode(this, MessageNode.Kind.PENDING, Messages.pending)) : read.roots();
    }

    @Override
    public void want() {
        if (snapshots == null && failure == null) {
            reader.schedule();
        }
    }

    /** Reads it again in the background, as after something was done to it; listeners hear of what has changed. */
    public void refresh() {
        reader.schedule();
    }

    /** Reads it again if somebody has wanted it before. */
    void refreshIfWanted() {
        if (snapshots != null || failure != null) {
            reader.schedule();
        }
    }

    /** Takes over what the list of domains says of it; whether that is new. */
    boolean isNow(@Nullable SnapshotState found) {
        boolean changed = state != found;
        state = found;
        return changed;
    }

    @Blocking
    private void read() {
        try {
            connection.ask(this::read);
        } catch (HypervisorException e) {
            failure = Messages.bind(Messages.error_domain, name, e.sentence());
            // it may be the whole connection
            connection.probe();
            connection.owner().tell(this);
        } catch (MissingException e) {
            // the connection says so itself, and is closed
            failure = e.sentence();
        }
    }

    private boolean read(Hypervisor hypervisor) {
        SnapshotState found;
        String current;
        List<String> documents;
        try (Domain domain = hypervisor.domain(name)) {
            found = domain.state();
            current = domain.currentSnapshot();
            documents = domain.snapshotXmls();
        }
        // no other driver keeps files of its own
        HostFiles files = hypervisor.driver() == Driver.QEMU ? hypervisor.files() : HostFiles.UNKNOWN;
        Snapshots before = snapshots;
        Snapshots now = new Snapshots(this, heads(documents, before), current, files);
        boolean changed = failure != null || state != found || before == null || !now.isSameAs(before);
        failure = null;
        state = found;
        if (changed) {
            snapshots = now;
            connection.owner().tell(this);
        }
        return changed;
    }

    /** Reads only what is new, for a poll finds nothing new nearly always. */
    private static List<SnapshotHead> heads(List<String> documents, @Nullable Snapshots before) {
        Map<String, SnapshotHead> known = new HashMap<>();
        for (SnapshotNode node : before == null ? List.<SnapshotNode>of() : before.byTime()) {
            known.put(node.name(), node.head());
        }
        return documents.parallelStream()
                .map(xml -> {
                    SnapshotHead old = known.get(SnapshotHead.nameIn(xml));
                    return old != null && old.isOf(xml) ? old : SnapshotHead.of(xml);
                })
                .toList();
    }
}
