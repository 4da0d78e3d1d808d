package dev.virtsnap.eclipse.explorer.model;

import dev.virtsnap.eclipse.explorer.Explorer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IScopeContext;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** What a person has set up. Passwords are not here, but in the secure storage. */
public final class Preferences {

    /** How often everything is read again, in whole seconds. */
    public static final String POLL = "poll";

    /** Whether is asked before a connection is forgotten. */
    public static final String CONFIRM_REMOVE = "confirmRemove";

    private static final String CONNECTIONS = "connections";
    private static final String NAME = "name";
    private static final String URI = "uri";
    private static final String READ_ONLY = "readOnly";

    /** What libvirt tells by itself is read at once; this is for snapshots, of which it tells nothing. */
    private static final int USUAL_POLL = 30;

    private final IScopeContext scope = InstanceScope.INSTANCE;

    public Preferences() {
        IEclipsePreferences usual = DefaultScope.INSTANCE.getNode(Explorer.BUNDLE);
        usual.putInt(POLL, USUAL_POLL);
        usual.putBoolean(CONFIRM_REMOVE, true);
    }

    private IEclipsePreferences node() {
        return scope.getNode(Explorer.BUNDLE);
    }

    /** How long nothing is read as long as nothing is heard. */
    public Duration pollInterval() {
        return Duration.ofSeconds(Math.max(1, node().getInt(POLL, USUAL_POLL)));
    }

    /** Whether is asked before a connection is forgotten. */
    public boolean confirmsRemoval() {
        return node().getBoolean(CONFIRM_REMOVE, true);
    }

    /** The connections, in the order in which they are shown. */
    public List<ConnectionSettings> connections() {
        List<ConnectionSettings> found = new ArrayList<>();
        org.osgi.service.prefs.Preferences all = node().node(CONNECTIONS);
        try {
            for (int i = 0; all.nodeExists(String.valueOf(i)); i++) {
                org.osgi.service.prefs.Preferences each = all.node(String.valueOf(i));
                String uri = each.get(URI, "");
                found.add(new ConnectionSettings(each.get(NAME, uri), uri, each.getBoolean(READ_ONLY, false)));
            }
        } catch (BackingStoreException e) {
            ILog.of(Preferences.class).warn("The connections cannot be read.", e);
        }
        return found;
    }

    /** Remembers these connections in place of those before. */
    public void setConnections(List<ConnectionSettings> connections) {
        try {
            node().node(CONNECTIONS).removeNode();
            org.osgi.service.prefs.Preferences all = node().node(CONNECTIONS);
            for (int i = 0; i < connections.size(); i++) {
                org.osgi.service.prefs.Preferences each = all.node(String.valueOf(i));
                each.put(NAME, connections.get(i).name());
                each.put(URI, connections.get(i).uri());
                each.putBoolean(READ_ONLY, connections.get(i).readOnly());
            }
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(Preferences.class).warn("The connections cannot be remembered.", e);
        }
    }
}
