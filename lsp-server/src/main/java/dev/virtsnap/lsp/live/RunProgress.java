package dev.virtsnap.lsp.live;

import dev.virtsnap.hypervisor.Job;
import dev.virtsnap.hypervisor.plan.Step;
import dev.virtsnap.hypervisor.run.Progress;
import dev.virtsnap.lsp.wire.Call;
import dev.virtsnap.lsp.wire.Peer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells the editor how far a run is, and hears when it is no longer wanted. */
final class RunProgress implements Progress, AutoCloseable {

    private final Peer peer;
    private final Call call;
    private final @Nullable Object token;
    private volatile String head = "";
    private volatile boolean cancelled;

    /** @param token by which the editor knows it; null if it shows none */
    RunProgress(Peer peer, Call call, @Nullable Object token) {
        this.peer = peer;
        this.call = call;
        this.token = token;
    }

    void start(String title) {
        tell("begin", Map.of("title", title, "cancellable", true));
    }

    /** The person does not want the rest. */
    void cancel() {
        cancelled = true;
    }

    @Override
    public void begins(int number, int count, Step step) {
        head = number + "/" + count + " " + step.sentence();
        tell("report", Map.of("message", head));
    }

    @Override
    public void works(Duration elapsed, @Nullable Job job) {
        String words = head + ", " + elapsed.toSeconds() + " s";
        if (job == null || job.percent() < 0) {
            tell("report", Map.of("message", words));
        } else {
            tell("report", Map.of("message", words, "percentage", job.percent()));
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled || call.isCancelled();
    }

    @Override
    public void close() {
        tell("end", Map.of());
    }

    private void tell(String kind, Map<String, Object> members) {
        if (token != null) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("kind", kind);
            value.putAll(members);
            peer.notify("$/progress", Map.of("token", token, "value", value));
        }
    }
}
