package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Convert;
import dev.virtsnap.lsp.document.Belonging;
import dev.virtsnap.lsp.document.Snapshot;
import dev.virtsnap.lsp.document.Uris;
import java.util.Map;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.jspecify.annotations.Nullable;

/** Keeps the documents as the editor has them. */
public final class Synchronization implements Feature {

    /** Ranges of what changed are sent, not whole texts. */
    private static final int INCREMENTAL = 2;

    private static final int WARNING = 2;

    /** How often a change is tried for which there is no room at the moment. */
    private static final int ATTEMPTS = 4;

    /** In milliseconds. */
    private static final long PAUSE = 500;

    @Override
    public void announce(JsonObject capabilities, Client client) {
        JsonObject sync = new JsonObject();
        sync.addProperty("openClose", true);
        sync.addProperty("change", INCREMENTAL);
        JsonObject save = new JsonObject();
        save.addProperty("includeText", false);
        sync.add("save", save);
        capabilities.add("textDocumentSync", sync);
        capabilities.addProperty("positionEncoding", client.encoding().word());
    }

    @Override
    public void join(Door door) {
        door.onNotice("textDocument/didOpen", DidOpenTextDocumentParams.class, (session, params) -> {
            TextDocumentItem item = params.getTextDocument();
            session.roots().opened(Uris.path(item.getUri()));
            session.documents().open(item.getUri(), item.getLanguageId(), item.getVersion(), item.getText());
            session.publisher().schedule(item.getUri());
            rehearse(session, session.documents().get(item.getUri()));
        });
        door.onNotice("textDocument/didChange", DidChangeTextDocumentParams.class, Synchronization::change);
        door.onNotice("textDocument/didClose", DidCloseTextDocumentParams.class, (session, params) -> {
            session.documents().close(params.getTextDocument().getUri());
            session.publisher().schedule(params.getTextDocument().getUri());
        });
        door.onNotice("textDocument/didSave", DidSaveTextDocumentParams.class, (session, params) -> {
            // an editor that watches files says so by itself
            if (!session.client().watchesFiles()) {
                session.changedBeside();
            }
        });
    }

    private static void rehearse(Session session, @Nullable Snapshot opened) {
        if (opened != null && opened.belonging() == Belonging.OURS && !opened.isLarge() && session.rehearses()) {
            Rehearsal.begin(session, opened);
        }
    }

    private static void change(Session session, DidChangeTextDocumentParams params) {
        String uri = params.getTextDocument().getUri();
        Integer version = params.getTextDocument().getVersion();
        Snapshot before = session.documents().get(uri);
        if (before == null) {
            return;
        }
        int next = version == null ? before.version() + 1 : version;
        Snapshot now = changed(session, before, next, params);
        if (now != null && now.isBroken() && !before.isBroken()) {
            session.peer()
                    .notify("window/showMessage", Map.of("type", WARNING, "message", uri + ": " + Session.BROKEN));
        }
        session.publisher().schedule(uri);
    }

    private static @Nullable Snapshot changed(
            Session session, Snapshot before, int next, DidChangeTextDocumentParams params) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return session.documents().change(before.uri(), next, Convert.changes(params.getContentChanges()));
            } catch (OutOfMemoryError e) {
                session.peer().tellFailure("textDocument/didChange", e);
                if (!waited()) {
                    break;
                }
            }
        }
        return session.documents().lose(before, next);
    }

    /** Waits until others have given up what they made for the version before; whether nobody has had enough. */
    private static boolean waited() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
