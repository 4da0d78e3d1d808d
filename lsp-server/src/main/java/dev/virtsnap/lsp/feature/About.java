package dev.virtsnap.lsp.feature;

import dev.virtsnap.cli.check.Analyzed;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Convert;
import dev.virtsnap.lsp.document.Positions;
import dev.virtsnap.lsp.document.Snapshot;
import dev.virtsnap.lsp.wire.Call;

/**
 * What a question is about.
 *
 * @param session in which it is asked
 * @param snapshot the document as it was when the question came
 * @param call whether anybody still wants to know
 */
public record About(Session session, Snapshot snapshot, Call call) {

    public Analysis analysis() {
        return analyzed().analysis();
    }

    /** The analysis with all that is told. */
    public Analyzed analyzed() {
        return session.analyst().analyzed(snapshot);
    }

    public Positions positions() {
        return snapshot.positions();
    }

    public Convert convert() {
        return session.convert();
    }

    public Client client() {
        return session.convert().client();
    }

    public String uri() {
        return snapshot.uri();
    }
}
