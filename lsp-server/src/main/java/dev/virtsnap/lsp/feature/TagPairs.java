package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.LinkedTags;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Convert;
import dev.virtsnap.lsp.convert.Shown;
import java.util.List;
import org.eclipse.lsp4j.LinkedEditingRangeParams;

/** Both names of an element, so that typing in one types in the other. */
public final class TagPairs implements Feature {

    @Override
    public void announce(JsonObject capabilities, Client client) {
        capabilities.addProperty("linkedEditingRangeProvider", true);
    }

    @Override
    public void join(Door door) {
        door.onDocument(
                "textDocument/linkedEditingRange",
                LinkedEditingRangeParams.class,
                LinkedEditingRangeParams::getTextDocument,
                (about, params) -> {
                    List<Range> pair =
                            LinkedTags.at(about.analysis(), Convert.offset(about.positions(), params.getPosition()));
                    return pair.isEmpty() ? null : new Shown(about.convert(), about.positions()).linked(pair);
                });
    }
}
