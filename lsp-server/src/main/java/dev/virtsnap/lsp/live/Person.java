package dev.virtsnap.lsp.live;

import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Json;
import dev.virtsnap.lsp.wire.Call;
import dev.virtsnap.lsp.wire.Peer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whoever sits at the editor: is told things, shown documents, and asked. */
final class Person {

    /** Kinds of messages, as the protocol numbers them. */
    enum Tone {
        ERROR,
        WARNING,
        INFO;

        int number() {
            return ordinal() + 1;
        }
    }

    private static final String REQUEST = "window/showMessageRequest";

    private final Peer peer;
    private final Client client;

    Person(Peer peer, Client client) {
        this.peer = peer;
        this.client = client;
    }

    void tell(Tone tone, String sentence) {
        peer.notify("window/showMessage", Map.of("type", tone.number(), "message", sentence));
    }

    /** Lets the person choose; null if they choose nothing. */
    @Nullable
    String choose(Call call, Tone tone, String question, List<String> answers) {
        return chosen(call.await(peer.ask(REQUEST, question(tone, question, answers))), answers);
    }

    /** Lets the person choose when they like; nothing happens if they choose nothing. */
    void ask(String question, List<String> answers, Consumer<String> taker) {
        peer.ask(REQUEST, question(Tone.INFO, question, answers), answer -> {
            String chosen = chosen(answer, answers);
            if (chosen != null) {
                taker.accept(chosen);
            }
        });
    }

    private static Map<String, Object> question(Tone tone, String question, List<String> answers) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("type", tone.number());
        params.put("message", question);
        params.put(
                "actions",
                answers.stream().map(answer -> Map.of("title", answer)).toList());
        return params;
    }

    private static @Nullable String chosen(@Nullable Object given, List<String> answers) {
        Json answer = Json.of(given);
        String title = answer.at("title").string();
        return title != null && answers.contains(title) ? title : null;
    }

    /** Shows a document beside what is open; whether the editor did. */
    boolean show(Call call, String uri) {
        if (!client.showsDocuments()) {
            return false;
        }
        Map<String, Object> params = Map.of("uri", uri, "external", false, "takeFocus", false);
        return Json.of(call.await(peer.ask("window/showDocument", params)))
                .at("success")
                .isTrue();
    }
}
