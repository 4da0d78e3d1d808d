package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.Folding;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Shown;
import org.eclipse.lsp4j.FoldingRangeRequestParams;

/** What can be folded away. */
public final class Folds implements Feature {

    @Override
    public void announce(JsonObject capabilities, Client client) {
        capabilities.addProperty("foldingRangeProvider", true);
    }

    @Override
    public void join(Door door) {
        door.onDocument(
                "textDocument/foldingRange",
                FoldingRangeRequestParams.class,
                FoldingRangeRequestParams::getTextDocument,
                (about, params) -> {
                    Shown shown = new Shown(about.convert(), about.positions());
                    return Folding.of(about.analysis()).stream()
                            .map(shown::fold)
                            .toList();
                });
    }
}
