package dev.virtsnap.lsp.feature;

import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.ide.Completion;
import dev.virtsnap.language.ide.Trials;
import dev.virtsnap.language.ide.Workspace;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.TreeVisitor;
import dev.virtsnap.lsp.convert.Items;
import dev.virtsnap.lsp.document.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * Answers what nobody has asked, once, when the first document has been opened: what was never done takes the Java machine
 * several times as long as what was done some hundred times, and a person looks at a new document before they type. What
 * comes out of it is dropped.
 */
final class Rehearsal implements Runnable {

    /** In nanoseconds. */
    private static final long LONG = 250_000_000;

    private static final int PLACES = 40;

    private final Session session;
    private final Snapshot snapshot;

    private Rehearsal(Session session, Snapshot snapshot) {
        this.session = session;
        this.snapshot = snapshot;
    }

    /** Begins with a document, in a thread of its own that ends soon. */
    static void begin(Session session, Snapshot snapshot) {
        Thread thread = new Thread(new Rehearsal(session, snapshot), "virtsnap-rehearsal");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            Analysis analysis = session.analyst().analyzed(snapshot).analysis();
            List<Integer> places = places(analysis);
            long end = System.nanoTime() + LONG;
            for (int i = 0; !places.isEmpty() && System.nanoTime() < end; i++) {
                int offset = places.get(i % places.size());
                long now = System.currentTimeMillis() / 1000;
                session.peer()
                        .rehearse(new Items(session.convert(), snapshot.positions())
                                .list(Completion.at(analysis, offset, Workspace.EMPTY, now, new Trials())));
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            session.peer().tellFailure("rehearsal", e);
        }
    }

    /** Behind the tags of the first elements, and behind the names in them. */
    private static List<Integer> places(Analysis analysis) {
        List<Integer> places = new ArrayList<>();
        analysis.tree().walk(new TreeVisitor() {
            @Override
            public void enter(Element element) {
                if (places.size() < PLACES) {
                    places.add(element.contentRange().start());
                    places.add(element.nameRange().end());
                }
            }
        });
        return places;
    }
}
