package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.Highlights;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Convert;
import dev.virtsnap.lsp.convert.Shown;
import org.eclipse.lsp4j.DocumentHighlightParams;

/** Where else a document speaks of what the cursor is on. */
public final class Occurrences implements Feature {

    @Override
    public void announce(JsonObject capabilities, Client client) {
        capabilities.addProperty("documentHighlightProvider", true);
    }

    @Override
    public void join(Door door) {
        door.onDocument(
                "textDocument/documentHighlight",
                DocumentHighlightParams.class,
                DocumentHighlightParams::getTextDocument,
                (about, params) -> {
                    Shown shown = new Shown(about.convert(), about.positions());
                    int offset = Convert.offset(about.positions(), params.getPosition());
                    return Highlights.at(about.analysis(), offset).stream()
                            .map(shown::highlight)
                            .toList();
                });
    }
}
