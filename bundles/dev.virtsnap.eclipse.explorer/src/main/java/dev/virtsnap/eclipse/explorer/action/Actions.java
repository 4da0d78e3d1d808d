package dev.virtsnap.eclipse.explorer.action;

import dev.virtsnap.eclipse.explorer.journal.Journals;
import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.plan.PlanDialog;
import dev.virtsnap.eclipse.explorer.plan.Proposal;
import dev.virtsnap.eclipse.explorer.plan.Request;
import dev.virtsnap.hypervisor.plan.Restore;
import dev.virtsnap.hypervisor.run.JournalEntry;
import dev.virtsnap.hypervisor.run.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/** From what a person wants, over the plan, to what has become of it. In the UI thread only. */
public final class Actions {

    private Actions() {}

    /** Shows what it would do and, if a person agrees, does it. */
    public static PlanDialog start(@Nullable Shell shell, List<Request> requests) {
        return open(shell, requests, "", false);
    }

    /** Shows what it would do. */
    public static PlanDialog planOnly(@Nullable Shell shell, List<Request> requests) {
        return open(shell, requests, "", true);
    }

    /** Shows how the records become what they were before an entry of the journal, which is read in the background. */
    public static void undo(@Nullable Shell shell, DomainNode domain, JournalEntry entry) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        Job.create(NLS.bind(Messages.undo_job, entry.id()), monitor -> {
                    try {
                        Restore restore = Journals.shared().undo(entry);
                        display.asyncExec(() ->
                                start(shell, List.of(Request.of(domain, Messages.verb_undo, List.of(), restore))));
                    } catch (IOException e) {
                        ILog.of(Actions.class).warn(Messages.undo_failed, e);
                        display.asyncExec(() -> StatusLine.say(Messages.undo_failed));
                    }
                })
                .schedule();
    }

    static PlanDialog open(@Nullable Shell shell, List<Request> requests, String said, boolean planOnly) {
        PlanDialog dialog = new PlanDialog(
                shell != null && shell.isDisposed() ? null : shell,
                requests,
                said,
                planOnly ? null : agreed -> agreed.forEach(proposal -> run(shell, proposal)));
        dialog.open();
        return dialog;
    }

    private static void run(@Nullable Shell shell, Proposal proposal) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        new ActionJob(proposal, ending -> {
                    if (!display.isDisposed()) {
                        display.asyncExec(() -> ended(shell, ending));
                    }
                })
                .schedule();
    }

    private static void ended(@Nullable Shell asked, ActionJob.Ending ending) {
        if (!PlatformUI.isWorkbenchRunning()) {
            return;
        }
        Shell shell = asked != null && !asked.isDisposed() ? asked : null;
        Outcome outcome = ending.outcome();
        if (outcome != null && outcome.isAsPlanned()) {
            Notice.show(shell, ending.proposal(), outcome);
        } else if (outcome != null && outcome.kind() == Outcome.Kind.CHANGED) {
            open(shell, List.of(ending.proposal().request()), outcome.sentence(), false);
        } else {
            new EndingDialog(shell, ending).open();
        }
        StatusLine.say(sentence(ending));
    }

    /** What became of it, in one sentence. */
    static String sentence(ActionJob.Ending ending) {
        Outcome outcome = ending.outcome();
        String what = ending.proposal().plan().action().sentence();
        return what + ": "
                + (outcome == null
                        ? ending.failure()
                        : Objects.requireNonNull(outcome).sentence());
    }
}
