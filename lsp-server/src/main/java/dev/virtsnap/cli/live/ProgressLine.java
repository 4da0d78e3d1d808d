package dev.virtsnap.cli.live;

import dev.virtsnap.cli.report.Streams;
import dev.virtsnap.hypervisor.Job;
import dev.virtsnap.hypervisor.plan.Step;
import dev.virtsnap.hypervisor.run.Progress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Shows at a terminal how far a run is, on one line. Ctrl-C is a wish to stop: the step that works is given up where libvirt
 * can do that, else it is waited for.
 */
public final class ProgressLine implements Progress, AutoCloseable {

    private static final int BAR = 20;
    private static final long PATIENCE = 60;

    private final Streams streams;
    private final boolean shown;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::cancel, "virtsnap cancel");
    private volatile boolean cancelled;
    private volatile String head = "";

    private ProgressLine(Streams streams) {
        this.streams = streams;
        this.shown = streams.errIsTerminal();
    }

    /** Begins to listen for Ctrl-C. */
    public static ProgressLine start(Streams streams) {
        ProgressLine line = new ProgressLine(streams);
        Runtime.getRuntime().addShutdownHook(line.hook);
        return line;
    }

    private void cancel() {
        cancelled = true;
        streams.complain("\nvirtsnap: stops as soon as that leaves nothing half done\n");
        try {
            // when the process may end it ends, whatever the outcome says
            boolean over = ended.await(PATIENCE, TimeUnit.SECONDS);
            streams.complain(over ? "" : "virtsnap: libvirt is still at it; see 'virtsnap journal list'\n");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void begins(int number, int count, Step step) {
        head = number + "/" + count + " " + step.sentence();
        show(head);
    }

    @Override
    public void works(Duration elapsed, @Nullable Job job) {
        String seconds = " " + elapsed.toSeconds() + " s";
        if (job == null || job.percent() < 0) {
            show(head + seconds);
            return;
        }
        int full = BAR * job.percent() / 100;
        show(head + seconds + " [" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + job.percent() + " %, "
                + (job.done() >> 20) + " of " + (job.total() >> 20) + " MiB");
    }

    private void show(String text) {
        if (shown) {
            String cut = text.length() < streams.columns() ? text : text.substring(0, streams.columns() - 1);
            streams.complain("\r\u001b[K" + cut);
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void close() {
        show("");
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException itRuns) {
            return;
        }
    }
}
