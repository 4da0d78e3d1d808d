package dev.virtsnap.lsp.feature;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Json;
import dev.virtsnap.lsp.workspace.EditorSettings;
import java.util.List;
import java.util.Map;

/** What a person sets in the editor: told when it begins and when it changes, or asked for where that is possible. */
public final class EditorConfiguration implements Feature {

    private static final String SECTION = "virtsnap";

    private static final int WARNING = 2;

    @Override
    public void announce(JsonObject capabilities, Client client) {
        // there is nothing to say of it
    }

    @Override
    public void join(Door door) {
        door.onNotice("workspace/didChangeConfiguration", JsonElement.class, (session, params) -> {
            if (session.client().tellsConfiguration()) {
                ask(session);
            } else {
                take(session, Json.of(params).at("settings", SECTION));
            }
        });
    }

    /** An editor that is ready is asked, and is to say when something changes: some say it only to those who want to hear. */
    static void begin(Session session) {
        if (session.client().registersConfiguration()) {
            Map<String, Object> registration =
                    Map.of("id", "virtsnap-settings", "method", "workspace/didChangeConfiguration");
            session.peer().demand("client/registerCapability", Map.of("registrations", List.of(registration)));
        }
        if (session.client().tellsConfiguration()) {
            ask(session);
        }
    }

    /** Asks for all of it. */
    private static void ask(Session session) {
        session.peer().ask("workspace/configuration", Map.of("items", List.of(Map.of("section", SECTION))), answer -> {
            List<Json> sections = Json.of(answer).all();
            if (!sections.isEmpty()) {
                take(session, sections.get(0));
            }
        });
    }

    /** Takes what came, and says what of it makes no sense. */
    public static void take(Session session, Json json) {
        EditorSettings settings = EditorSettings.of(json);
        settings.problems().forEach(problem -> session.peer()
                .notify("window/showMessage", Map.of("type", WARNING, "message", problem)));
        session.set(settings);
    }
}
