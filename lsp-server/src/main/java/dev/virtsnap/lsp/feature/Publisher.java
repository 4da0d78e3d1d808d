package dev.virtsnap.lsp.feature;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.lsp.document.Belonging;
import dev.virtsnap.lsp.document.Snapshot;
import dev.virtsnap.lsp.document.Uris;
import dev.virtsnap.lsp.workspace.Neighbours;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells an editor what is found in the documents that are open, each edit at once: there is no delay, and of a version that
 * was typed over before its turn came nothing is said. One thread does it, so what is said last is what is so.
 */
public final class Publisher {

    private static final String METHOD = "textDocument/publishDiagnostics";

    /** In milliseconds. */
    private static final long PAUSE = 200;

    private final Session session;

    /** Documents whose turn is to come; whether they are told of in any case. */
    private final Map<String, Boolean> waiting = new LinkedHashMap<>();

    /** What was told last, by the one thread that tells. */
    private final Map<String, Told> tellings = new HashMap<>();

    private boolean started;

    Publisher(Session session) {
        this.session = session;
    }

    /** What was told of a version. */
    private record Told(int version, List<Diagnostic> found) {}

    /** A document was opened, changed or closed: it is told of, and so are others in its folder of which that is not so any more. */
    public void schedule(String uri) {
        Path file = Uris.path(uri);
        if (file != null && session.analyst().changed(file)) {
            session.refresh();
        }
        schedule(uri, true);
        for (Snapshot neighbour : Neighbours.of(session.documents(), Uris.path(uri))) {
            schedule(neighbour.uri(), false);
        }
    }

    private void schedule(String uri, boolean anyway) {
        if (session.client().pullsDiagnostics()) {
            return;
        }
        synchronized (waiting) {
            waiting.merge(uri, anyway, Boolean::logicalOr);
            waiting.notifyAll();
            if (!started) {
                started = true;
                Thread thread = new Thread(this::run, "virtsnap-diagnostics");
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    /** What is known beside all documents changed. */
    public void scheduleAll() {
        session.documents().all().forEach(snapshot -> schedule(snapshot.uri(), true));
    }

    private void run() {
        try {
            while (true) {
                Map.Entry<String, Boolean> next = next();
                try {
                    publish(next.getKey(), next.getValue());
                } catch (OutOfMemoryError e) {
                    // what took the room was given up with the attempt, or is about to be
                    session.peer().tellFailure(METHOD, e);
                    Thread.sleep(PAUSE);
                    retry(next.getKey());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map.Entry<String, Boolean> next() throws InterruptedException {
        synchronized (waiting) {
            while (waiting.isEmpty()) {
                waiting.wait();
            }
            Map.Entry<String, Boolean> first =
                    Map.Entry.copyOf(waiting.entrySet().iterator().next());
            waiting.remove(first.getKey());
            return first;
        }
    }

    private void retry(String uri) {
        try {
            publish(uri, true);
        } catch (OutOfMemoryError e) {
            session.peer().tellFailure(METHOD, e);
        }
    }

    private void publish(String uri, boolean anyway) {
        Snapshot snapshot = session.documents().get(uri);
        try {
            if (snapshot == null || snapshot.isBroken()) {
                tellings.remove(uri);
                tell(uri, null, List.of());
                return;
            }
            if (snapshot.belonging() != Belonging.OURS) {
                return;
            }
            List<Diagnostic> found = session.found(snapshot);
            Told last = tellings.get(uri);
            if (!anyway && last != null && last.version == snapshot.version() && last.found.equals(found)) {
                return;
            }
            List<org.eclipse.lsp4j.Diagnostic> told = session.convert().diagnostics(uri, snapshot.positions(), found);
            if (session.documents().get(uri) == snapshot) {
                tellings.put(uri, new Told(snapshot.version(), found));
                tell(uri, snapshot.version(), told);
            }
        } catch (RuntimeException | StackOverflowError e) {
            session.peer().tellFailure(METHOD, e);
        }
    }

    private void tell(String uri, @Nullable Integer version, List<org.eclipse.lsp4j.Diagnostic> found) {
        session.peer().tell(uri, METHOD, session.convert().publish(uri, version, found));
    }
}
