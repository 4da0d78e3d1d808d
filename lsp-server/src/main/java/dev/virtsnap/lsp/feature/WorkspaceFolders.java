package dev.virtsnap.lsp.feature;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Json;
import java.util.List;
import java.util.Map;

/** Hears of what changes beside the open documents: folders that are worked in, and files on the disk. */
public final class WorkspaceFolders implements Feature {

    @Override
    public void announce(JsonObject capabilities, Client client) {
        JsonObject folders = new JsonObject();
        folders.addProperty("supported", true);
        folders.addProperty("changeNotifications", true);
        JsonObject workspace = new JsonObject();
        workspace.add("workspaceFolders", folders);
        capabilities.add("workspace", workspace);
    }

    @Override
    public void join(Door door) {
        door.onNotice("workspace/didChangeWorkspaceFolders", JsonElement.class, (session, params) -> {
            Json event = Json.of(params).at("event");
            event.at("removed").all().forEach(each -> session.roots()
                    .remove(each.at("uri").string()));
            event.at("added").all().forEach(each -> session.roots()
                    .add(each.at("uri").string()));
            session.changedBeside();
        });
        door.onNotice(
                "workspace/didChangeWatchedFiles", JsonElement.class, (session, params) -> session.changedBeside());
    }

    /** What an editor is asked to tell of, once it has said that it is ready. */
    static void watch(Session session) {
        if (!session.client().watchesFiles()) {
            return;
        }
        List<Object> watchers = List.of(Map.of("globPattern", "**/*.xml"), Map.of("globPattern", "**/.virtsnap.toml"));
        Map<String, Object> registration = Map.of(
                "id",
                "virtsnap-files",
                "method",
                "workspace/didChangeWatchedFiles",
                "registerOptions",
                Map.of("watchers", watchers));
        session.peer().demand("client/registerCapability", Map.of("registrations", List.of(registration)));
    }

    /** What an editor that begins to talk works in. */
    public static void begin(Session session, Json initialize) {
        List<Json> folders = initialize.at("workspaceFolders").all();
        folders.forEach(each -> session.roots().add(each.at("uri").string()));
        if (folders.isEmpty()) {
            session.roots().add(initialize.at("rootUri").string());
        }
    }
}
