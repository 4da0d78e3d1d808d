package dev.virtsnap.eclipse.explorer.model;

import dev.virtsnap.eclipse.explorer.text.Messages;
import dev.virtsnap.hypervisor.Blocking;
import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.libvirt.Access;
import dev.virtsnap.language.model.SnapshotState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A connection that a person has set up, open or not. It stays the same node for as long as it is remembered. */
public final class ConnectionNode extends Node {

    /** How it is with it. */
    public enum State {
        /** Nobody has wanted it yet. */
        NEW,
        OPENING,
        OPEN,
        /** It could not be opened. */
        FAILED,
        /** It was open, and is tried again from time to time. */
        LOST,
        /** There is no libvirt on this machine. */
        MISSING,
        /** A person has closed it. */
        CLOSED
    }

    private static final long FIRST_PAUSE = 1_000;
    private static final long LONGEST_PAUSE = 60_000;

    private final Connections owner;
    private final Reader reader;
    private volatile ConnectionSettings settings;
    private volatile State state = State.NEW;
    private volatile @Nullable String failure;
    private volatile @Nullable About about;
    private volatile Map<String, DomainNode> domains = Map.of();
    private @Nullable Link link;
    private @Nullable Watcher watcher;
    private long pause = FIRST_PAUSE;

    ConnectionNode(Connections owner, ConnectionSettings settings) {
        this.owner = owner;
        this.settings = settings;
        this.reader = new Reader(Messages.bind(Messages.job_connection, settings.name()), this::read);
    }

    @Override
    public String name() {
        return settings.name();
    }

    /** libvirt's address of it. */
    public String uri() {
        return settings.uri();
    }

    public ConnectionSettings settings() {
        return settings;
    }

    /** Whether nothing is to be changed over it. */
    public boolean isReadOnly() {
        return settings.readOnly();
    }

    public State state() {
        return state;
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Why it is not open; null if it is, or nobody has tried. */
    public @Nullable String failure() {
        return failure;
    }

    /** What is at the other end; null as long as it was never open. */
    public @Nullable About about() {
        return about;
    }

    @Override
    public @Nullable Node parent() {
        return null;
    }

    @Override
    public ConnectionNode connection() {
        return this;
    }

    Connections owner() {
        return owner;
    }

    /** The domains as they were last listed, by name. */
    public List<DomainNode> domains() {
        return List.copyOf(domains.values());
    }

    /** The domain of that name; null if none is known. */
    public @Nullable DomainNode domain(String name) {
        return domains.get(name);
    }

    @Override
    public boolean hasChildren() {
        return state != State.CLOSED;
    }

    @Override
    public List<Node> children() {
        List<Node> children = new ArrayList<>();
        String failed = failure;
        if (failed != null) {
            children.add(new MessageNode(this, MessageNode.Kind.ERROR, failed));
        } else if (state == State.NEW || state == State.OPENING) {
            children.add(new MessageNode(this, MessageNode.Kind.PENDING, Messages.pending_connection));
        } else if (state == State.OPEN && domains.isEmpty()) {
            children.add(new MessageNode(this, MessageNode.Kind.EMPTY, Messages.no_domains));
        }
        if (state == State.OPEN || state == State.LOST) {
            children.addAll(domains.values());
        }
        return children;
    }

    @Override
    public void want() {
        if (state == State.NEW) {
            open();
        }
    }

    /** Opens it in the background, if it is not open. */
    public void open() {
        if (state != State.OPEN) {
            state = State.OPENING;
            failure = null;
            owner.tell(this);
        }
        reader.schedule();
    }

    /** Reads the list of domains again in the background, and the snapshots of those that were read before. */
    public void refresh() {
        if (state != State.CLOSED && state != State.NEW) {
            reader.schedule();
        }
    }

    /** Closes it; what was read of it is forgotten. */
    public void close() {
        state = State.CLOSED;
        failure = null;
        domains = Map.of();
        owner.tell(this);
        new Reader(Messages.bind(Messages.job_close, name()), this::drop).schedule();
    }

    void change(ConnectionSettings changed) {
        boolean other = !changed.uri().equals(uri());
        settings = changed;
        if (other && state != State.NEW) {
            close();
        }
        owner.tell(this);
    }

    /**
     * Asks the hypervisor something, over a connection that only reads.
     *
     * @throws MissingException if there is no libvirt on this machine
     * @throws HypervisorException if it cannot be opened, or refuses
     */
    @Blocking
    public <T> T ask(Function<Hypervisor, T> question) throws MissingException {
        OffUiThread.check("ConnectionNode.ask");
        return question.apply(opened().hypervisor());
    }

    /**
     * Another connection, which may change something; to be closed by the caller.
     *
     * @throws IllegalStateException if this is {@link #isReadOnly locked}
     * @throws MissingException if there is no libvirt on this machine
     * @throws HypervisorException if it cannot be opened
     */
    @Blocking
    public Hypervisor openForWriting() throws MissingException {
        OffUiThread.check("ConnectionNode.openForWriting");
        if (isReadOnly()) {
            throw new IllegalStateException(Messages.bind(Messages.error_locked, name()));
        }
        Link writing = owner.opener().open(uri(), Access.WRITING, owner.credentials(this));
        return OffUiThread.guarded(writing.hypervisor());
    }

    private synchronized Link opened() throws MissingException {
        Link known = link;
        if (known != null) {
            return known;
        }
        Link fresh = Guarded.of(owner.opener().open(uri(), Access.READ_ONLY, owner.credentials(this)));
        link = fresh;
        about = About.of(fresh.hypervisor());
        watcher = Watcher.start(this, fresh);
        return fresh;
    }

    /** Closes our end. */
    private synchronized void drop() {
        Watcher watching = watcher;
        Link closed = link;
        watcher = null;
        link = null;
        if (watching != null) {
            watching.end();
        }
        if (closed != null) {
            closed.close();
        }
    }

    /** The other side is gone; tells so, and tries again soon. */
    void lost(Link which) {
        synchronized (this) {
            if (link != which) {
                return;
            }
        }
        lost(Messages.lost);
    }

    /** Finds out whether it still answers. */
    @Blocking
    void probe() {
        Link known;
        synchronized (this) {
            known = link;
        }
        try {
            if (known != null) {
                known.hypervisor().domainNames();
            }
        } catch (HypervisorException e) {
            lost(e.sentence());
        }
    }

    private void lost(String sentence) {
        drop();
        if (state == State.CLOSED) {
            return;
        }
        state = State.LOST;
        failure = Messages.bind(Messages.error_lost, sentence);
        owner.tell(this);
        reader.schedule(pause);
        pause = Math.min(LONGEST_PAUSE, pause * 2);
    }

    @Blocking
    private void read() {
        if (state == State.CLOSED) {
            return;
        }
        boolean wasOpen = state == State.OPEN || state == State.LOST;
        try {
            Map<String, SnapshotState> found = list(opened().hypervisor());
            pause = FIRST_PAUSE;
            take(found);
        } catch (MissingException e) {
            state = State.MISSING;
            failure = e.sentence();
            owner.tell(this);
        } catch (HypervisorException e) {
            if (wasOpen) {
                lost(e.sentence());
                return;
            }
            drop();
            state = State.FAILED;
            failure = Messages.bind(Messages.error_connection, uri(), e.sentence());
            owner.tell(this);
        }
    }

    private static Map<String, SnapshotState> list(Hypervisor hypervisor) {
        Map<String, SnapshotState> found = new LinkedHashMap<>();
        for (String name : hypervisor.domainNames()) {
            try (Domain domain = hypervisor.domain(name)) {
                found.put(name, domain.state());
            } catch (HypervisorException e) {
                // it is gone since the names were listed; if the connection is, the next question says so
                continue;
            }
        }
        return found;
    }

    private void take(Map<String, SnapshotState> found) {
        Map<String, DomainNode> before = domains;
        Map<String, DomainNode> now = new LinkedHashMap<>();
        boolean changed = state != State.OPEN || !before.keySet().equals(found.keySet());
        for (Map.Entry<String, SnapshotState> each : found.entrySet()) {
            DomainNode known = before.get(each.getKey());
            DomainNode node = Objects.requireNonNullElseGet(known, () -> new DomainNode(this, each.getKey()));
            if (node.isNow(each.getValue()) && known != null) {
                owner.tell(node);
            }
            now.put(each.getKey(), node);
        }
        if (state == State.CLOSED) {
            return;
        }
        domains = now;
        state = State.OPEN;
        failure = null;
        if (changed) {
            owner.tell(this);
        }
        now.values().forEach(DomainNode::refreshIfWanted);
    }
}
