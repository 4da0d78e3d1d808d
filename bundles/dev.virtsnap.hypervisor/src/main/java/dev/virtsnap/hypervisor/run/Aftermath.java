package dev.virtsnap.hypervisor.run;

import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.hypervisor.plan.Shown;
import dev.virtsnap.hypervisor.plan.Step;
import dev.virtsnap.hypervisor.plan.TreeShape;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.SnapshotTree;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a step that failed has left: libvirt may have done a part of it, or all of it where only the connection was
 * lost. Where that one is of no use any more, another is opened.
 */
final class Aftermath {

    /** A daemon that hangs takes a connection and says nothing. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A daemon that dies between two of its own steps has removed the overlay and not yet written the definition. */
    private static final String HALF_MERGED =
            " Should the domain be defined with an overlay that is not there any more, then what that held is in the image"
                    + " below: put that into the definition with 'virsh edit'.";

    private final Hypervisor hypervisor;
    private final String domain;

    Aftermath(Hypervisor hypervisor, String domain) {
        this.hypervisor = hypervisor;
        this.domain = domain;
    }

    /**
     * What there is now, for people.
     *
     * @param step the one that failed
     * @param before the snapshots before that step
     * @param after what they were to be after it
     * @param state what the guest did when it all began
     */
    String sentence(Step step, SnapshotTree before, SnapshotTree after, SnapshotState state) {
        Found found = look();
        Situation now = found.situation();
        if (now == null) {
            return "Nobody can say whether this step was done: " + Shown.quoted(hypervisor.uri())
                    + " does not answer any more" + found.reason() + ". A guest that runs goes on without the daemon of"
                    + " libvirt; start that again, if it is down." + (step.mergesFiles() ? HALF_MERGED : "");
        }
        String guest = now.state() == state
                ? ""
                : " The guest is '" + now.state().word() + "' now, and was '" + state.word() + "'.";
        return snapshots(before, after, now.tree()) + guest;
    }

    private static String snapshots(SnapshotTree before, SnapshotTree after, SnapshotTree now) {
        List<String> changes = TreeShape.changes(before, now);
        if (changes.isEmpty()) {
            return "The snapshots are as they were before this step.";
        }
        if (TreeShape.changes(after, now).isEmpty()) {
            return "The snapshots are as this step was to leave them.";
        }
        return "This step has changed something before it failed: " + String.join(", ", changes) + ".";
    }

    private record Found(@Nullable Situation situation, String reason) {}

    private Found look() {
        FutureTask<Found> task = new FutureTask<>(this::read);
        Thread thread = new Thread(task, "virtsnap look");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException hangs) {
            return new Found(null, ", though it takes connections");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Found(null, "");
        }
    }

    private Found read() {
        try {
            return read(hypervisor);
        } catch (HypervisorException lost) {
            try (Hypervisor again = hypervisor.again()) {
                return read(again);
            } catch (HypervisorException e) {
                return new Found(null, " (" + e.sentence() + ")");
            }
        }
    }

    private Found read(Hypervisor asked) {
        try (Domain found = asked.domain(domain)) {
            return new Found(Situation.of(asked, found), "");
        }
    }
}
