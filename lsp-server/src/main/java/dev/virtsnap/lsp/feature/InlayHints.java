package dev.virtsnap.lsp.feature;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.Hints;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Convert;
import dev.virtsnap.lsp.convert.Shown;
import java.util.List;
import org.eclipse.lsp4j.InlayHintParams;

/** What libvirt will fill in, shown in the lines. */
public final class InlayHints implements Feature {

    @Override
    public void announce(JsonObject capabilities, Client client) {
        capabilities.addProperty("inlayHintProvider", true);
    }

    @Override
    public void join(Door door) {
        door.onDocument(
                "textDocument/inlayHint", InlayHintParams.class, InlayHintParams::getTextDocument, (about, params) -> {
                    if (!about.session().settings().hints()) {
                        return List.of();
                    }
                    Shown shown = new Shown(about.convert(), about.positions());
                    return Hints.of(about.analysis(), Convert.range(about.positions(), params.getRange())).stream()
                            .map(shown::hint)
                            .toList();
                });
    }
}
