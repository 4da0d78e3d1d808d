package dev.virtsnap.eclipse.explorer.plan;

import dev.virtsnap.eclipse.explorer.model.MissingException;
import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.hypervisor.plan.Planner;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.xerces.XsdDatatypes;
import java.time.Clock;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/** Reads a domain in the background and plans something for it. Nothing is changed. */
public final class PlanJob extends Job {

    /** What all of these belong to, for whoever waits for them. */
    public static final Object FAMILY = PlanJob.class;

    private final Request request;
    private final Listener listener;

    /** Hears what became of it, on the thread of the job. */
    interface Listener {

        void planned(PlanJob job, Proposal proposal);

        /** The domain cannot be read; why, in a sentence. */
        void failed(PlanJob job, String sentence);
    }

    /** A job that is yet to be scheduled. */
    PlanJob(Request request, Listener listener) {
        super(NLS.bind(Messages.plan_job, request.domain().name()));
        this.request = request;
        this.listener = listener;
        setPriority(SHORT);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(NLS.bind(Messages.plan_job, request.domain().name()), IProgressMonitor.UNKNOWN);
        Proposal proposal;
        try {
            proposal = request.domain().connection().ask(this::planned);
        } catch (HypervisorException e) {
            listener.failed(this, e.sentence());
            return Status.OK_STATUS;
        } catch (MissingException e) {
            listener.failed(this, e.sentence());
            return Status.OK_STATUS;
        } finally {
            monitor.done();
        }
        if (monitor.isCanceled()) {
            return Status.CANCEL_STATUS;
        }
        listener.planned(this, proposal);
        return Status.OK_STATUS;
    }

    private Proposal planned(Hypervisor hypervisor) {
        try (Domain domain = hypervisor.domain(request.domain().name())) {
            Situation situation = Situation.of(hypervisor, domain);
            Proposal proposal = Proposal.of(request, planner().plan(request.action(), situation), situation);
            RefusalMarkers.put(proposal, situation.facts(), grammar());
            return proposal;
        }
    }

    /** The one for all, made when it is first needed: its grammar takes a moment to be opened. */
    public static Planner planner() {
        return Holder.PLANNER;
    }

    /** What definitions are checked against. */
    public static Grammar grammar() {
        return Holder.GRAMMAR;
    }

    private static final class Holder {
        private static final Grammar GRAMMAR = Grammar.embedded(XsdDatatypes.INSTANCE);
        private static final Planner PLANNER = new Planner(GRAMMAR, Clock.systemUTC());
    }
}
