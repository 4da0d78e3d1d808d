package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.Outline;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Shown;
import org.eclipse.lsp4j.DocumentSymbolParams;

/** What a document means, as a tree. */
public final class Symbols implements Feature {

    @Override
    public void announce(JsonObject capabilities, Client client) {
        capabilities.addProperty("documentSymbolProvider", true);
    }

    @Override
    public void join(Door door) {
        door.onDocument(
                "textDocument/documentSymbol",
                DocumentSymbolParams.class,
                DocumentSymbolParams::getTextDocument,
                (about, params) -> new Shown(about.convert(), about.positions())
                        .symbols(about.uri(), Outline.of(about.analysis())));
    }
}
