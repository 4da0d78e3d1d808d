package dev.virtsnap.eclipse.explorer.action;

import dev.virtsnap.hypervisor.Job;
import dev.virtsnap.hypervisor.plan.Step;
import dev.virtsnap.hypervisor.run.Progress;
import java.time.Duration;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.Nullable;

/** Tells the progress view how far a run is, and the run whether a person has cancelled it. May be called by any thread. */
final class MonitorProgress implements Progress {

    /** How finely one step is told. */
    private static final int STEP = 100;

    private final IProgressMonitor monitor;
    private int before;
    private int told;
    private String task = "";

    MonitorProgress(IProgressMonitor monitor, String name, int steps) {
        this.monitor = monitor;
        monitor.beginTask(name, steps * STEP);
    }

    @Override
    public synchronized void begins(int number, int count, Step step) {
        before = (number - 1) * STEP;
        task = count == 1 ? step.sentence() : NLS.bind(Messages.step, new Object[] {number, count, step.sentence()});
        tellTo(before);
        monitor.subTask(task);
    }

    @Override
    public synchronized void works(Duration elapsed, @Nullable Job job) {
        int percent = job == null ? -1 : job.percent();
        String far = percent < 0
                ? NLS.bind(Messages.seconds, elapsed.toSeconds())
                : NLS.bind(Messages.seconds_percent, elapsed.toSeconds(), percent);
        boolean stuck = monitor.isCanceled() && (job == null || !job.canBeAborted());
        monitor.subTask(task + far + (stuck ? Messages.cancel_later : ""));
        if (0 < percent) {
            tellTo(before + percent * STEP / 100);
        }
    }

    @Override
    public synchronized void done(Step step) {
        tellTo(before + STEP);
    }

    /** Never goes back: what is to be done may grow. */
    private void tellTo(int work) {
        if (told < work) {
            monitor.worked(work - told);
            told = work;
        }
    }

    @Override
    public boolean isCancelled() {
        return monitor.isCanceled();
    }
}
