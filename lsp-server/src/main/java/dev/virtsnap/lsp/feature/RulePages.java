package dev.virtsnap.lsp.feature;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.Page;
import dev.virtsnap.language.ide.Pages;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Json;
import dev.virtsnap.lsp.convert.RulePageUris;
import dev.virtsnap.lsp.wire.Refusal;
import java.util.Map;

/** The pages that explain codes, and plans, for editors that open what only a server has. */
public final class RulePages implements Feature {

    @Override
    public void announce(JsonObject capabilities, Client client) {
        if (client.opensContent()) {
            JsonObject options = new JsonObject();
            options.add("schemes", Json.list(RulePageUris.SCHEME));
            capabilities.getAsJsonObject("workspace").add("textDocumentContent", options);
        }
    }

    @Override
    public void join(Door door) {
        door.onSession("workspace/textDocumentContent", JsonElement.class, (session, params, call) -> {
            String uri = Json.of(params).at("uri").string();
            String plan = uri == null ? null : session.page(uri);
            if (plan != null) {
                return Map.of("text", plan);
            }
            String code = uri == null ? null : RulePageUris.code(uri);
            Page page = code == null ? null : Pages.of(code);
            if (page == null) {
                throw Refusal.failed("There is no page '" + uri + "'.");
            }
            return Map.of("text", page.body());
        });
    }
}
