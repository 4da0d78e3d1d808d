package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.SelectionRanges;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Convert;
import dev.virtsnap.lsp.convert.Shown;
import org.eclipse.lsp4j.SelectionRangeParams;

/** What is selected when a selection is widened step by step. */
public final class Selections implements Feature {

    @Override
    public void announce(JsonObject capabilities, Client client) {
        capabilities.addProperty("selectionRangeProvider", true);
    }

    @Override
    public void join(Door door) {
        door.onDocument(
                "textDocument/selectionRange",
                SelectionRangeParams.class,
                SelectionRangeParams::getTextDocument,
                (about, params) -> {
                    Shown shown = new Shown(about.convert(), about.positions());
                    return params.getPositions().stream()
                            .map(position -> shown.selection(
                                    SelectionRanges.at(about.analysis(), Convert.offset(about.positions(), position))))
                            .toList();
                });
    }
}
