package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.Hover;
import dev.virtsnap.language.ide.HoverText;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Convert;
import dev.virtsnap.lsp.convert.Shown;
import org.eclipse.lsp4j.HoverParams;

/** What is to be known of what is under the mouse. */
public final class Hovers implements Feature {

    @Override
    public void announce(JsonObject capabilities, Client client) {
        capabilities.addProperty("hoverProvider", true);
    }

    @Override
    public void join(Door door) {
        door.onDocument("textDocument/hover", HoverParams.class, HoverParams::getTextDocument, (about, params) -> {
            HoverText text = Hover.at(about.analysis(), Convert.offset(about.positions(), params.getPosition()));
            return text == null ? null : new Shown(about.convert(), about.positions()).hover(text);
        });
    }
}
