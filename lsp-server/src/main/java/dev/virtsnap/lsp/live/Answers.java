package dev.virtsnap.lsp.live;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.virtsnap.cli.live.PlanJson;
import dev.virtsnap.hypervisor.run.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What programs get: the same words as from the command line. Members are only ever added. */
final class Answers {

    private Answers() {}

    /**
     * A plan.
     *
     * @param outcome what came of it; null if it was not run
     * @param message what the person was told; empty if nothing
     */
    static JsonObject of(KeptPlans.Kept kept, @Nullable Outcome outcome, String message) {
        JsonObject answer = new JsonObject();
        answer.addProperty("id", kept.id());
        answer.addProperty("digest", kept.plan().digest());
        answer.addProperty("text", kept.plan().text());
        if (!message.isEmpty()) {
            answer.addProperty("message", message);
        }
        answer.add("plan", JsonParser.parseString(PlanJson.of(kept.plan(), outcome)));
        return answer;
    }

    /** What differs. */
    static JsonElement of(List<String> lines) {
        JsonArray array = new JsonArray();
        lines.forEach(array::add);
        JsonObject answer = new JsonObject();
        answer.add("differences", array);
        return answer;
    }
}
