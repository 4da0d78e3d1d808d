package dev.virtsnap.lsp.feature;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Json;
import dev.virtsnap.lsp.live.Conversation;
import dev.virtsnap.lsp.live.Inquiry;
import dev.virtsnap.lsp.live.Subject;
import dev.virtsnap.lsp.wire.Call;
import dev.virtsnap.lsp.wire.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What can be done on a hypervisor with an open definition, by commands, and by requests of extensions. Nothing changes a
 * hypervisor that was not planned, shown and agreed to.
 */
public final class HypervisorCommands implements Feature {

    private static final String EXECUTE = "workspace/executeCommand";

    private static final String CONNECTION = "virtsnap.chooseConnection";

    @Override
    public void announce(JsonObject capabilities, Client client) {
        JsonObject options = new JsonObject();
        options.add(
                "commands",
                Json.list(
                        Lenses.PLAN,
                        Lenses.CREATE,
                        Lenses.REDEFINE,
                        Lenses.REVERT,
                        Lenses.DELETE,
                        Lenses.COMPARE,
                        CONNECTION));
        options.addProperty("workDoneProgress", true);
        capabilities.add("executeCommandProvider", options);
    }

    @Override
    public void join(Door door) {
        door.onPatientSession(
                EXECUTE, JsonElement.class, (session, params, call) -> execute(session, Json.of(params), call));
        door.onPatientSession(
                "virtsnap/snapshotTree", JsonElement.class, (session, params, call) -> inquiry(session, call)
                        .tree(Json.of(params)));
        door.onPatientSession(
                "virtsnap/snapshotXml", JsonElement.class, (session, params, call) -> inquiry(session, call)
                        .xml(Json.of(params)));
        door.onPatientSession("virtsnap/plan", JsonElement.class, (session, params, call) -> {
            Json given = Json.of(params);
            return inquiry(session, call).plan(given, named(session, given.at("uri")));
        });
        door.onPatientSession("virtsnap/run", JsonElement.class, (session, params, call) -> inquiry(session, call)
                .run(Json.of(params)));
        door.onNotice(
                "window/workDoneProgress/cancel",
                JsonElement.class,
                (session, params) ->
                        session.ifLive(live -> live.cancel(Json.of(params).at("token"))));
    }

    private static Inquiry inquiry(Session session, Call call) {
        return new Inquiry(session.live(), call);
    }

    private static @Nullable JsonElement execute(Session session, Json given, Call call) {
        String word = given.at("command").string();
        Json argument = given.at("arguments").first();
        Json uri = argument.string() == null ? argument.at("uri") : argument;
        Subject subject = uri.exists() ? subject(session, uri) : null;
        Conversation conversation = new Conversation(session.live(), call, subject, given.at("workDoneToken"));
        if (CONNECTION.equals(word)) {
            return conversation.choosesConnection();
        }
        for (Conversation.Command command : Conversation.Command.values()) {
            if (command.word().equals(word)) {
                return conversation.lead(command);
            }
        }
        throw Refusal.invalid("There is no command '" + word + "'.");
    }

    private static @Nullable Subject named(Session session, Json uri) {
        if (!uri.exists()) {
            return null;
        }
        Subject subject = subject(session, uri);
        if (subject == null) {
            throw Refusal.failed(
                    "'" + uri.string() + "' is not open, or no snapshot definition. Open it first, or give 'xml'.");
        }
        return subject;
    }

    private static @Nullable Subject subject(Session session, Json uri) {
        String name = uri.string();
        var snapshot = name == null ? null : session.documents().get(name);
        if (name == null || snapshot == null || snapshot.isBroken()) {
            return null;
        }
        var path = snapshot.path();
        return Subject.of(
                name,
                snapshot.version(),
                path == null ? "snapshot.xml" : path.toString(),
                session.analyst().analyzed(snapshot).analysis());
    }
}
