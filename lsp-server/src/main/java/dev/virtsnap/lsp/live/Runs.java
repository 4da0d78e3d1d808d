package dev.virtsnap.lsp.live;

import dev.virtsnap.cli.live.JournalPlace;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.plan.Plan;
import dev.virtsnap.hypervisor.plan.Planner;
import dev.virtsnap.hypervisor.run.Outcome;
import dev.virtsnap.hypervisor.run.Runner;
import dev.virtsnap.lsp.convert.Client;
import dev.virtsnap.lsp.convert.Json;
import dev.virtsnap.lsp.wire.Call;
import dev.virtsnap.lsp.wire.Peer;
import dev.virtsnap.lsp.wire.Refusal;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Runs plans that were shown and agreed to, with progress that can be cancelled. */
final class Runs {

    private final Peer peer;
    private final Client client;
    private final OpenHypervisors hypervisors;
    private final Runner runner;
    private final AtomicLong last = new AtomicLong();

    /** What is running, by the token of its progress. */
    private final Map<String, RunProgress> running = new ConcurrentHashMap<>();

    Runs(Peer peer, Client client, OpenHypervisors hypervisors, Planner planner, Map<String, String> environment) {
        this.peer = peer;
        this.client = client;
        this.hypervisors = hypervisors;
        this.runner = new Runner(planner, JournalPlace.of(environment));
    }

    /**
     * Runs a plan.
     *
     * @param given the token that the editor gave for progress; does not exist if it gave none
     * @throws Refusal if nothing was done because the hypervisor or the journal cannot be used
     */
    Outcome run(Call call, Plan plan, Json given) {
        Object token = given.exists() ? given.element() : token(call);
        RunProgress progress = new RunProgress(peer, call, token);
        String key = String.valueOf(token);
        running.put(key, progress);
        progress.start(plan.action().sentence());
        try (progress;
                Hypervisor hypervisor = hypervisors.forWriting(plan.uri())) {
            return runner.run(plan, hypervisor, progress);
        } catch (IOException e) {
            throw Refusal.failed("The journal cannot be written, so the step that was to come was not begun: "
                    + e.getMessage() + ".");
        } catch (HypervisorException e) {
            throw Refusal.failed("Nothing was done: " + e.sentence());
        } finally {
            running.remove(key, progress);
        }
    }

    /** A token of our own, if the editor shows progress. */
    private @Nullable Object token(Call call) {
        if (!client.showsProgress()) {
            return null;
        }
        String token = "virtsnap-run-" + last.incrementAndGet();
        call.await(peer.ask("window/workDoneProgress/create", Map.of("token", token)));
        return token;
    }

    /** The person does not want the rest of what has this token. */
    void cancel(Json token) {
        String string = token.string();
        for (Map.Entry<String, RunProgress> each : running.entrySet()) {
            if (each.getKey().equals(string) || each.getKey().equals(String.valueOf(token.element()))) {
                each.getValue().cancel();
            }
        }
    }
}
