package dev.virtsnap.eclipse.explorer.model;

import dev.virtsnap.eclipse.explorer.model.Link.Happening;
import java.time.Duration;

/**
 * Waits for what happens at the other end of a connection, and has read again what it is about. libvirt has no events about
 * snapshots, so that it also has everything read again from time to time.
 */
final class Watcher {

    private final ConnectionNode connection;
    private final Link link;
    private final Thread thread;

    private Watcher(ConnectionNode connection, Link link) {
        this.connection = connection;
        this.link = link;
        this.thread = new Thread(this::watch, "virtsnap-watch-" + connection.name());
    }

    static Watcher start(ConnectionNode connection, Link link) {
        Watcher watcher = new Watcher(connection, link);
        watcher.thread.setDaemon(true);
        watcher.thread.start();
        return watcher;
    }

    void end() {
        thread.interrupt();
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Duration pause = connection.owner().pollInterval();
                Happening happening = link.await(pause);
                if (happening != null && happening.isLoss()) {
                    connection.lost(link);
                    return;
                }
                if (happening != null || connection.owner().isWatched()) {
                    connection.refresh();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
