package dev.virtsnap.lsp.workspace;

import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.ide.SnapshotNames;
import dev.virtsnap.language.ide.Workspace;
import dev.virtsnap.lsp.document.Belonging;
import dev.virtsnap.lsp.document.Documents;
import dev.virtsnap.lsp.document.Snapshot;
import dev.virtsnap.lsp.document.Uris;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The snapshots that the documents of the workspace are about, by name; keys are URIs. Files are read by a thread of its own,
 * so nobody who types waits for a disk; documents that are open count as they are in the editor.
 */
public final class Index {

    private final ClosedFiles closed;
    private final Analyst analyst;
    private volatile Map<String, SnapshotNames> files = Map.of();
    private boolean wanted;
    private boolean running;

    public Index(ClosedFiles closed, Analyst analyst) {
        this.closed = closed;
        this.analyst = analyst;
    }

    /** Something on the disk changed, or is to be looked at for the first time. */
    public synchronized void refresh() {
        wanted = true;
        if (!running) {
            running = true;
            Thread thread = new Thread(this::run, "virtsnap-index");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run() {
        while (isWanted()) {
            Map<String, SnapshotNames> found = new LinkedHashMap<>();
            closed.visit(path -> true, (path, document) -> {
                put(found, Uris.of(path), analyst.analyzed(document).analysis());
                return true;
            });
            files = found;
        }
    }

    private synchronized boolean isWanted() {
        boolean again = wanted;
        wanted = false;
        running = again;
        notifyAll();
        return again;
    }

    /** Waits until all that was asked to be read has been; that long at most, in milliseconds. */
    public synchronized void await(long most) throws InterruptedException {
        long end = System.nanoTime() + most * 1_000_000;
        while (running && System.nanoTime() < end) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
    }

    private static void put(Map<String, SnapshotNames> into, String uri, Analysis analysis) {
        @Nullable SnapshotNames names = SnapshotNames.of(analysis);
        into.remove(uri);
        if (names != null) {
            into.put(uri, names);
        }
    }

    /** All that is known, with the open documents as they are now. */
    public Workspace names(Documents open) {
        Map<String, SnapshotNames> all = new LinkedHashMap<>(files);
        for (Snapshot snapshot : open.all()) {
            if (snapshot.belonging() == Belonging.OURS) {
                put(all, snapshot.uri(), analyst.analyzed(snapshot).analysis());
            }
        }
        return new Workspace(all);
    }
}
