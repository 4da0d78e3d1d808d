package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.SemanticTokens;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Colours;
import dev.virtsnap.lsp.convert.Convert;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;

/** What the stretches of a document are, for colouring them: all of them, or what has changed since they were asked for. */
public final class Colouring implements Feature {

    /** What was told last of each document that is open, by its URI. */
    private final Map<String, Told> told = new ConcurrentHashMap<>();

    private final AtomicLong lastId = new AtomicLong();

    /** No record: two of them are never compared. */
    private static final class Told {
        private final String id;
        private final int[] data;

        Told(String id, int[] data) {
            this.id = id;
            this.data = data;
        }
    }

    @Override
    public void announce(JsonObject capabilities, Client client) {
        JsonObject options = new JsonObject();
        options.add("legend", Colours.legend());
        JsonObject full = new JsonObject();
        full.addProperty("delta", client.takesColourChanges());
        options.add("full", full);
        options.addProperty("range", true);
        capabilities.add("semanticTokensProvider", options);
    }

    @Override
    public void join(Door door) {
        door.onDocument(
                "textDocument/semanticTokens/full",
                SemanticTokensParams.class,
                SemanticTokensParams::getTextDocument,
                (about, params) -> isTooMuch(about) ? null : whole(about, colours(about)));
        door.onDocument(
                "textDocument/semanticTokens/full/delta",
                SemanticTokensDeltaParams.class,
                SemanticTokensDeltaParams::getTextDocument,
                (about, params) -> {
                    if (isTooMuch(about)) {
                        return null;
                    }
                    int[] data = colours(about);
                    Told before = told.get(about.uri());
                    if (before == null || !before.id.equals(params.getPreviousResultId())) {
                        return whole(about, data);
                    }
                    return Colours.changes(before.data, data, keep(about, data));
                });
        door.onDocument(
                "textDocument/semanticTokens/range",
                SemanticTokensRangeParams.class,
                SemanticTokensRangeParams::getTextDocument,
                (about, params) -> {
                    Range range = Convert.range(about.positions(), params.getRange());
                    return Colours.whole(
                            Colours.of(about.positions(), SemanticTokens.of(about.analysis(), range)), null);
                });
    }

    /** Of a large document only what is shown is coloured: all of it would need more room than the document. */
    private static boolean isTooMuch(About about) {
        return about.snapshot().isLarge();
    }

    private static int[] colours(About about) {
        return Colours.of(about.positions(), SemanticTokens.of(about.analysis()));
    }

    private Object whole(About about, int[] data) {
        return Colours.whole(data, about.client().takesColourChanges() ? keep(about, data) : null);
    }

    /** Keeps what is told now, and nothing of documents that were closed. */
    private String keep(About about, int[] data) {
        String id = Long.toString(lastId.incrementAndGet());
        told.keySet().removeIf(uri -> about.session().documents().get(uri) == null);
        told.put(about.uri(), new Told(id, data));
        return id;
    }
}
