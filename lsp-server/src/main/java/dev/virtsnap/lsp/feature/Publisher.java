package dev.virtsnap.lsp.feature;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.lsp.document.Belonging;
import dev.virtsnap.lsp.document.Snapshot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells an editor what is found in the documents that are open, each edit at once: there is no delay, and of a version that
 * was typed over before its turn came nothing is said. One thread does it, so what is said last is what is so.
 */
public final class Publisher {

    private static final String METHOD = "textDocument/publishDiagnostics";

    private final Session session;
    private final Set<String> waiting = new LinkedHashSet<>();
    private boolean started;

    Publisher(Session session) {
        this.session = session;
    }

    /** A document was opened, changed or closed, or what is known beside it changed. */
    public void schedule(String uri) {
        if (session.client().pullsDiagnostics()) {
            return;
        }
        synchronized (waiting) {
            waiting.add(uri);
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
        session.documents().all().forEach(snapshot -> schedule(snapshot.uri()));
    }

    private void run() {
        try {
            while (true) {
                publish(next());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String next() throws InterruptedException {
        synchronized (waiting) {
            while (waiting.isEmpty()) {
                waiting.wait();
            }
            String first = waiting.iterator().next();
            waiting.remove(first);
            return first;
        }
    }

    private void publish(String uri) {
        Snapshot snapshot = session.documents().get(uri);
        try {
            if (snapshot == null || snapshot.isBroken()) {
                tell(uri, null, List.of());
                return;
            }
            if (snapshot.belonging() != Belonging.OURS) {
                return;
            }
            List<Diagnostic> found = session.analyst().analyzed(snapshot).diagnostics();
            List<org.eclipse.lsp4j.Diagnostic> told = session.convert().diagnostics(uri, snapshot.positions(), found);
            if (session.documents().get(uri) == snapshot) {
                tell(uri, snapshot.version(), told);
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            session.peer().tellFailure(METHOD, e);
        }
    }

    private void tell(String uri, @Nullable Integer version, List<org.eclipse.lsp4j.Diagnostic> found) {
        session.peer().tell(uri, METHOD, session.convert().publish(uri, version, found));
    }
}
