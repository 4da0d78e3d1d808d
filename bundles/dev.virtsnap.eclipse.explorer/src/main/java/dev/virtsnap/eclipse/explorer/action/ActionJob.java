package dev.virtsnap.eclipse.explorer.action;

import dev.virtsnap.eclipse.explorer.journal.Journals;
import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.model.MissingException;
import dev.virtsnap.eclipse.explorer.plan.PlanJob;
import dev.virtsnap.eclipse.explorer.plan.Proposal;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.run.Outcome;
import dev.virtsnap.hypervisor.run.Runner;
import java.io.IOException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.Nullable;

/** Does what a plan says, over a connection that is open for as long as that takes. */
public final class ActionJob extends Job {

    /** What all of these belong to, for whoever waits for them. */
    public static final Object FAMILY = ActionJob.class;

    private final Proposal proposal;
    private final Consumer<Ending> whenEnded;

    /**
     * How it ended.
     *
     * @param proposal what was to be done
     * @param outcome what was done; null if nothing was, for there was no connection or no journal
     * @param failure why there is no outcome; empty if there is one
     */
    public record Ending(Proposal proposal, @Nullable Outcome outcome, String failure) {}

    /** A job that is yet to be scheduled; {@code whenEnded} is called on its thread. */
    ActionJob(Proposal proposal, Consumer<Ending> whenEnded) {
        super(NLS.bind(
                Messages.job,
                proposal.plan().action().sentence(),
                proposal.plan().domain()));
        this.proposal = proposal;
        this.whenEnded = whenEnded;
        setUser(true);
        setRule(domain().rule());
    }

    private DomainNode domain() {
        return proposal.request().domain();
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        MonitorProgress progress =
                new MonitorProgress(monitor, getName(), proposal.plan().steps().size());
        Outcome outcome = null;
        String failure = "";
        try (Hypervisor hypervisor = domain().connection().openForWriting()) {
            Runner runner = new Runner(PlanJob.planner(), Journals.shared());
            outcome = runner.run(proposal.plan(), hypervisor, progress);
        } catch (IOException e) {
            ILog.of(ActionJob.class).warn(Messages.failed_journal, e);
            failure = Messages.failed_journal;
        } catch (HypervisorException e) {
            // after the run it is only our end that cannot be closed
            failure = outcome == null ? NLS.bind(Messages.failed_connection, e.sentence()) : "";
        } catch (MissingException e) {
            failure = e.sentence();
        } finally {
            monitor.done();
            // in any case: also what failed may have done something
            domain().connection().refresh();
        }
        whenEnded.accept(new Ending(proposal, outcome, failure));
        return outcome != null && outcome.kind() == Outcome.Kind.CANCELLED ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }
}
