package dev.virtsnap.eclipse.explorer.model;

import dev.virtsnap.eclipse.explorer.credential.SecureCredentials;
import dev.virtsnap.hypervisor.Blocking;
import dev.virtsnap.hypervisor.libvirt.Access;
import dev.virtsnap.hypervisor.libvirt.Credentials;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The connections that are remembered. Methods do not wait and may be called from any thread. */
public final class Connections {

    /** The family of the jobs that read. */
    public static final Object READING = new Object();

    private static final Connections SHARED = new Connections(new Preferences());

    private final Preferences preferences;
    private final List<ConnectionNode> nodes = new CopyOnWriteArrayList<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile HypervisorOpener opener = new LibvirtOpener();
    private volatile Function<ConnectionNode, Credentials> credentials = node -> new SecureCredentials(node.uri());

    private Connections(Preferences preferences) {
        this.preferences = preferences;
        for (ConnectionSettings each : preferences.connections()) {
            nodes.add(new ConnectionNode(this, each));
        }
    }

    /** Hears of what has changed; called from any thread. */
    @FunctionalInterface
    public interface Listener {

        /**
         * Something has changed.
         *
         * @param node what is to be shown anew with all that is below it; null if that is the list of connections
         */
        void changed(@Nullable Node node);
    }

    /** Those of this workbench. */
    public static Connections shared() {
        return SHARED;
    }

    public List<ConnectionNode> nodes() {
        return List.copyOf(nodes);
    }

    /** The first connection to that address; null if there is none. */
    public @Nullable ConnectionNode node(String uri) {
        for (ConnectionNode node : nodes) {
            if (node.uri().equals(uri)) {
                return node;
            }
        }
        return null;
    }

    /** Adds a connection at the end and remembers it. */
    public ConnectionNode add(ConnectionSettings settings) {
        ConnectionNode node = new ConnectionNode(this, settings);
        nodes.add(node);
        remember();
        tell(null);
        return node;
    }

    /** Closes a connection and forgets it. */
    public void remove(ConnectionNode node) {
        if (nodes.remove(node)) {
            remember();
            node.close();
            tell(null);
        }
    }

    /** Changes a connection; one with another address is closed. */
    public void change(ConnectionNode node, ConnectionSettings settings) {
        node.change(settings);
        remember();
    }

    private void remember() {
        preferences.setConnections(nodes.stream().map(ConnectionNode::settings).toList());
    }

    /** Reads again, in the background, what was read before. */
    public void refresh() {
        nodes.forEach(ConnectionNode::refresh);
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** Whether there is somebody to whom it matters what has changed. */
    boolean isWatched() {
        return !listeners.isEmpty();
    }

    void tell(@Nullable Node node) {
        listeners.forEach(listener -> listener.changed(node));
    }

    Duration pollInterval() {
        return preferences.pollInterval();
    }

    HypervisorOpener opener() {
        return opener;
    }

    /**
     * Opens hypervisors in another way from now on.
     *
     * @return how it was done before
     */
    public HypervisorOpener setOpener(HypervisorOpener other) {
        HypervisorOpener before = opener;
        opener = other;
        return before;
    }

    /**
     * Opens a connection that nobody has set up yet, asks what is there, and closes it.
     *
     * @param answer is made of what is at the other end and the number of its domains
     * @throws MissingException if there is no libvirt on this machine
     * @throws dev.virtsnap.hypervisor.HypervisorException if it cannot be opened
     */
    @Blocking
    public <T> T tried(String uri, Credentials asked, BiFunction<About, Integer, T> answer) throws MissingException {
        OffUiThread.check("Connections.tried");
        try (Link link = Guarded.of(opener.open(uri, Access.READ_ONLY, asked))) {
            return answer.apply(
                    About.of(link.hypervisor()), link.hypervisor().domainNames().size());
        }
    }

    Credentials credentials(ConnectionNode node) {
        return credentials.apply(node);
    }

    /** Says who is asked for names and passwords of a connection. */
    public void setCredentials(Function<ConnectionNode, Credentials> asked) {
        credentials = asked;
    }
}
