package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.SemanticTokens;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Colours;
import dev.virtsnap.lsp.convert.Convert;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;

/** What the stretches of a document are, for colouring them. */
public final class Colouring implements Feature {

    @Override
    public void announce(JsonObject capabilities, Client client) {
        JsonObject options = new JsonObject();
        options.add("legend", Colours.legend());
        options.addProperty("full", true);
        options.addProperty("range", true);
        capabilities.add("semanticTokensProvider", options);
    }

    @Override
    public void join(Door door) {
        door.onDocument(
                "textDocument/semanticTokens/full",
                SemanticTokensParams.class,
                SemanticTokensParams::getTextDocument,
                (about, params) -> Colours.of(about.positions(), SemanticTokens.of(about.analysis())));
        door.onDocument(
                "textDocument/semanticTokens/range",
                SemanticTokensRangeParams.class,
                SemanticTokensRangeParams::getTextDocument,
                (about, params) -> {
                    Range range = Convert.range(about.positions(), params.getRange());
                    return Colours.of(
                            about.positions(),
                            SemanticTokens.of(about.analysis()).stream()
                                    .filter(token -> token.range().intersects(range))
                                    .toList());
                });
    }
}
