package dev.virtsnap.lsp.feature;

import dev.virtsnap.lsp.wire.Peer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells an editor how far a request has come, if it gave a token for that; silent if it did not. */
final class Progress implements AutoCloseable {

    private final Peer peer;
    private final @Nullable Object token;

    private Progress(Peer peer, @Nullable Object token) {
        this.peer = peer;
        this.token = token;
    }

    /**
     * Begins.
     *
     * @param token that the editor gave; null if it gave none
     * @param title what is done
     */
    static Progress begin(Peer peer, @Nullable Object token, String title) {
        Progress progress = new Progress(peer, token);
        progress.tell("begin", "title", title, "cancellable", true);
        return progress;
    }

    void report(String message) {
        tell("report", "message", message);
    }

    @Override
    public void close() {
        tell("end");
    }

    private void tell(String kind, Object... members) {
        if (token == null) {
            return;
        }
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("kind", kind);
        for (int i = 0; i < members.length; i += 2) {
            value.put(members[i].toString(), members[i + 1]);
        }
        send(peer, token, value);
    }

    /** Tells a part of an answer, or how far it has come. */
    static void send(Peer peer, Object token, Object value) {
        peer.notify("$/progress", Map.of("token", token, "value", value));
    }
}
