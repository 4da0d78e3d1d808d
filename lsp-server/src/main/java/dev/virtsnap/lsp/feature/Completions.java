package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.Completion;
import dev.virtsnap.language.ide.Trials;
import dev.virtsnap.language.ide.Workspace;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Convert;
import dev.virtsnap.lsp.convert.Items;
import dev.virtsnap.lsp.convert.Json;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;

/** What may be put in where the cursor is. */
public final class Completions implements Feature {

    private final Trials trials = new Trials();

    @Override
    public void announce(JsonObject capabilities, Client client) {
        JsonObject options = new JsonObject();
        options.add("triggerCharacters", Json.list("<", "/", " ", "\"", "'", "=", ">", "&"));
        options.addProperty("resolveProvider", true);
        capabilities.add("completionProvider", options);
    }

    @Override
    public void join(Door door) {
        door.onDocument(
                "textDocument/completion",
                CompletionParams.class,
                CompletionParams::getTextDocument,
                (about, params) -> {
                    int offset = Convert.offset(about.positions(), params.getPosition());
                    Workspace workspace = about.session().workspace();
                    if (Completion.namesDomains(about.analysis(), offset)) {
                        workspace = workspace.withDomains(about.session()
                                .domains()
                                .namedFrom(about.snapshot().path()));
                    }
                    return new Items(about.convert(), about.positions())
                            .list(Completion.at(
                                    about.analysis(), offset, workspace, System.currentTimeMillis() / 1000, trials));
                });
        door.onSession(
                "completionItem/resolve",
                CompletionItem.class,
                (session, item, call) -> Items.resolved(session.convert(), item));
    }
}
