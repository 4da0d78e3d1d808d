package dev.virtsnap.eclipse.explorer.plan;

import dev.virtsnap.hypervisor.plan.Plan;
import dev.virtsnap.hypervisor.plan.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.ProgressIndicator;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;

/**
 * Shows what something would do before it is done, and has it done. What it needs to know is read in the background while it
 * is open. It does not block; who wants to know what became of it is called.
 */
public final class PlanDialog extends ResizableDialog {

    /** The button that reads the domain again. */
    public static final int AGAIN = IDialogConstants.CLIENT_ID + 1;

    private static final Point SIZE = new Point(900, 760);

    private final List<Entry> entries = new ArrayList<>();
    private final @Nullable Consumer<List<Proposal>> go;
    private final String said;
    private @Nullable DomainList list;
    private @Nullable ScrolledComposite scrolled;
    private @Nullable ChoicePanel choices;
    private @Nullable Confirmation confirmation;
    private int selected;

    /** A domain, with what is known so far of what would happen to it. */
    static final class Entry {
        Request request;

        @Nullable
        Proposal proposal;

        @Nullable
        String failure;

        @Nullable
        PlanJob job;

        Entry(Request request) {
            this.request = request;
        }

        boolean isOpen() {
            return proposal == null && failure == null;
        }

        boolean isRunnable() {
            return proposal != null && !proposal.plan().isRefused();
        }
    }

    /**
     * A dialog that is yet to be opened.
     *
     * @param requests what is wanted, one for each domain; at least one
     * @param said what to say above the plan, such as why it is shown again; may be empty
     * @param go who runs the plans that a person agrees to; null if they are only to be looked at
     */
    public PlanDialog(
            @Nullable Shell parent, List<Request> requests, String said, @Nullable Consumer<List<Proposal>> go) {
        super(parent, Messages.plan_window, SIZE);
        requests.forEach(request -> entries.add(new Entry(request)));
        this.said = said;
        this.go = go;
        setShellStyle(getShellStyle() | SWT.MAX);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite content = new Composite(area, SWT.NONE);
        boolean many = 1 < entries.size();
        GridLayoutFactory.swtDefaults().numColumns(many ? 2 : 1).applyTo(content);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
        if (many) {
            list = new DomainList(content, entries, this::select);
        }
        Composite page = new Composite(content, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(page);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
        choices = new ChoicePanel(page, entries.get(0).request, this::changed);
        ScrolledComposite scroller = new ScrolledComposite(page, SWT.V_SCROLL | SWT.H_SCROLL);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setShowFocusedControl(true);
        scroller.addListener(SWT.Resize, event -> fit());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroller);
        scrolled = scroller;
        confirmation = new Confirmation(page, this::update);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, AGAIN, Messages.plan_again, false);
        if (go == null) {
            createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
        } else {
            createButton(
                    parent, IDialogConstants.PROCEED_ID, entries.get(0).request.verb(), false);
            createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, true);
        }
    }

    @Override
    public void create() {
        super.create();
        plan();
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == AGAIN) {
            plan();
        } else if (id == IDialogConstants.PROCEED_ID) {
            proceed();
        } else {
            super.buttonPressed(id);
        }
    }

    private void proceed() {
        List<Proposal> agreed = new ArrayList<>();
        for (Entry entry : entries) {
            Proposal proposal = entry.proposal;
            if (proposal != null && entry.isRunnable()) {
                agreed.add(proposal);
            }
        }
        setReturnCode(OK);
        close();
        if (go != null) {
            go.accept(agreed);
        }
    }

    @Override
    public boolean close() {
        entries.forEach(PlanDialog::cancel);
        return super.close();
    }

    private static void cancel(Entry entry) {
        PlanJob job = entry.job;
        if (job != null) {
            job.cancel();
        }
    }

    /** A person chose otherwise. */
    private void changed(Request chosen) {
        for (Entry entry : entries) {
            entry.request = entry.request.chosenLike(chosen);
        }
        plan();
    }

    private void plan() {
        Display display = getShell().getDisplay();
        for (Entry entry : entries) {
            cancel(entry);
            entry.proposal = null;
            entry.failure = null;
            PlanJob job = new PlanJob(entry.request, new Answers(display, entry));
            entry.job = job;
            job.schedule();
        }
        update();
    }

    /** Takes what a job has found to the UI thread. */
    private final class Answers implements PlanJob.Listener {

        private final Display display;
        private final Entry entry;

        Answers(Display display, Entry entry) {
            this.display = display;
            this.entry = entry;
        }

        @Override
        public void planned(PlanJob job, Proposal proposal) {
            hand(job, proposal, null);
        }

        @Override
        public void failed(PlanJob job, String sentence) {
            hand(job, null, sentence);
        }

        private void hand(PlanJob job, @Nullable Proposal proposal, @Nullable String failure) {
            if (display.isDisposed()) {
                return;
            }
            display.asyncExec(() -> {
                Shell shell = getShell();
                // what was asked before a person chose otherwise is of no interest any more
                if (shell != null && !shell.isDisposed() && entry.job == job) {
                    entry.proposal = proposal;
                    entry.failure = failure;
                    update();
                }
            });
        }
    }

    private void select(int index) {
        selected = index;
        update();
    }

    private void update() {
        Entry entry = entries.get(selected);
        boolean open = entries.stream().anyMatch(Entry::isOpen);
        setTitle(entry.request.action().sentence());
        say(entry);
        show(entry);
        if (list != null) {
            list.update();
        }
        Confirmation confirms = confirmation;
        if (confirms != null) {
            confirms.ask(entries);
        }
        Button again = getButton(AGAIN);
        Button doIt = getButton(IDialogConstants.PROCEED_ID);
        if (again != null) {
            again.setEnabled(!open);
        }
        if (doIt != null) {
            boolean runnable = !open && entries.stream().anyMatch(Entry::isRunnable);
            doIt.setEnabled(runnable && (confirms == null || confirms.isGiven()));
            // what takes something away is not done by a key that a person pressed for something else
            getShell().setDefaultButton(runnable && isHarmless() ? doIt : getButton(IDialogConstants.CANCEL_ID));
        }
    }

    private boolean isHarmless() {
        return entries.stream().allMatch(entry -> {
            Proposal proposal = entry.proposal;
            return proposal == null || proposal.plan().losses().isEmpty();
        });
    }

    private void say(Entry entry) {
        String place = NLS.bind(
                Messages.plan_place,
                Shown.quoted(entry.request.domain().name()),
                Shown.plain(entry.request.domain().connection().uri()));
        String before = said.isEmpty() ? "" : said + " ";
        Proposal proposal = entry.proposal;
        if (entry.failure != null) {
            setMessage(before + place, IMessageProvider.ERROR);
        } else if (proposal == null) {
            setMessage(before + place + " " + Messages.plan_reading, IMessageProvider.INFORMATION);
        } else {
            setMessage(before + place + " " + summary(proposal.plan()), severity(proposal.plan()));
        }
    }

    private static String summary(Plan plan) {
        if (plan.isRefused()) {
            return Messages.plan_refused;
        }
        int losses = plan.losses().size();
        return losses == 0
                ? Messages.nothing_lost
                : losses == 1 ? Messages.plan_one_loss : NLS.bind(Messages.plan_losses, losses);
    }

    private static int severity(Plan plan) {
        if (plan.isRefused()) {
            return IMessageProvider.ERROR;
        }
        return plan.losses().isEmpty() ? IMessageProvider.INFORMATION : IMessageProvider.WARNING;
    }

    /** What was shown stays until there is something else to be shown. */
    private void show(Entry entry) {
        ScrolledComposite scroller = scrolled;
        Object shown = entry.proposal != null ? entry.proposal : entry.failure;
        if (scroller == null || scroller.isDisposed() || (shown != null && shown == scroller.getData())) {
            return;
        }
        boolean waits = shown == null;
        if (waits
                && scroller.getContent() != null
                && scroller.getData() instanceof Proposal last
                && last.request().domain().equals(entry.request.domain())) {
            return;
        }
        Control old = scroller.getContent();
        Composite body = new Composite(scroller, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(2, 2).applyTo(body);
        Proposal proposal = entry.proposal;
        if (proposal != null) {
            PlanPage.show(body, proposal);
        } else if (entry.failure != null) {
            new Lines()
                    .coloured(entry.failure, Look.lost())
                    .plain(Messages.plan_failed)
                    .show(body, Messages.refused_name);
        } else {
            new Label(body, SWT.NONE)
                    .setText(NLS.bind(Messages.plan_job, entry.request.domain().name()));
            ProgressIndicator progress = new ProgressIndicator(body, SWT.INDETERMINATE);
            GridDataFactory.fillDefaults()
                    .grab(true, false)
                    .hint(SWT.DEFAULT, 12)
                    .applyTo(progress);
            progress.beginAnimatedTask();
        }
        scroller.setData(shown);
        scroller.setContent(body);
        if (old != null) {
            old.dispose();
        }
        fit();
    }

    private void fit() {
        ScrolledComposite scroller = scrolled;
        if (scroller != null && scroller.getContent() != null) {
            int width = Math.max(300, scroller.getClientArea().width);
            scroller.setMinSize(300, scroller.getContent().computeSize(width, SWT.DEFAULT).y);
        }
    }
}
