package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.Action;
import dev.virtsnap.language.ide.Actions;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.lsp.convert.ActionItems;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Convert;
import dev.virtsnap.lsp.document.Snapshot;
import dev.virtsnap.lsp.wire.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;

/** The fixes of what is found at a place, other ways to write it, and all safe fixes of a document at once. */
public final class CodeActions implements Feature {

    @Override
    public void announce(JsonObject capabilities, Client client) {
        JsonObject options = new JsonObject();
        options.add("codeActionKinds", ActionItems.kinds());
        options.addProperty("resolveProvider", client.resolvesEdits());
        capabilities.add("codeActionProvider", options);
    }

    @Override
    public void join(Door door) {
        door.onDocument(
                "textDocument/codeAction",
                CodeActionParams.class,
                CodeActionParams::getTextDocument,
                (about, params) -> about.client().knowsCodeActions() ? actions(about, params) : List.of());
        door.onSession("codeAction/resolve", CodeAction.class, (session, action, call) -> resolve(session, action));
    }

    private static List<?> actions(About about, CodeActionParams params) {
        List<String> only = params.getContext().getOnly();
        ActionItems items = new ActionItems(about.convert(), about.snapshot());
        List<Object> all = new ArrayList<>();
        long now = System.currentTimeMillis() / 1000;
        for (Action action : Actions.at(about.analysis(), Convert.range(about.positions(), params.getRange()), now)) {
            if (ActionItems.wanted(only, ActionItems.kind(action))) {
                all.add(items.item(action));
            }
        }
        if (ActionItems.wanted(only, ActionItems.FIX_ALL)) {
            List<Edit> safe = Actions.fixAll(about.analysis());
            if (!safe.isEmpty()) {
                all.add(items.fixAll(safe));
            }
        }
        Element root = about.analysis().tree().root();
        Range asked = Convert.range(about.positions(), params.getRange());
        // an editor that has lines above the text has them there
        boolean offers = !about.client().showsLenses()
                && ActionItems.wanted(only, ActionItems.SOURCE)
                && root != null
                && (root.nameRange().touches(asked.start()) || root.nameRange().touches(asked.end()));
        if (offers) {
            Lenses.offers(about.analysis()).forEach(offer -> all.add(items.command(offer.title(), offer.command())));
        }
        return all;
    }

    private static CodeAction resolve(Session session, CodeAction action) {
        String uri = ActionItems.uriToFix(action);
        Snapshot snapshot = uri == null ? null : session.documents().get(uri);
        if (snapshot == null) {
            return action;
        }
        if (!ActionItems.isFor(action, snapshot.version())) {
            throw Refusal.failed("The document has changed since; ask again.");
        }
        return new ActionItems(session.convert(), snapshot)
                .resolved(
                        action,
                        Actions.fixAll(session.analyst().analyzed(snapshot).analysis()));
    }
}
