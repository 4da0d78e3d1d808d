package dev.virtsnap.lsp.feature;

import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Convert;
import dev.virtsnap.lsp.document.Documents;
import dev.virtsnap.lsp.wire.Peer;
import dev.virtsnap.lsp.workspace.Analyst;

/** What there is between {@code initialize} and {@code shutdown}. */
public final class Session {

    /** What is said of a document whose text we do not have. */
    static final String BROKEN =
            "An edit was about a place that the document does not have, so virtsnap no longer knows its text; close it and"
                    + " open it again.";

    private final Peer peer;
    private final Convert convert;
    private final Documents documents;
    private final Analyst analyst;
    private final Publisher publisher;

    public Session(Peer peer, Client client, Analyst analyst) {
        this.peer = peer;
        this.convert = new Convert(client);
        this.documents = new Documents(client.encoding());
        this.analyst = analyst;
        this.publisher = new Publisher(this);
    }

    public Peer peer() {
        return peer;
    }

    public Convert convert() {
        return convert;
    }

    public Client client() {
        return convert.client();
    }

    public Documents documents() {
        return documents;
    }

    public Analyst analyst() {
        return analyst;
    }

    /** Tells what is found; silent where the client asks by itself. */
    public Publisher publisher() {
        return publisher;
    }
}
