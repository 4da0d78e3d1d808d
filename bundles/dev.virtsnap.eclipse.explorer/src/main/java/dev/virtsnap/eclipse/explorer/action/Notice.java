package dev.virtsnap.eclipse.explorer.action;

import dev.virtsnap.eclipse.explorer.plan.Proposal;
import dev.virtsnap.hypervisor.plan.Step;
import dev.virtsnap.hypervisor.run.JournalEntry;
import dev.virtsnap.hypervisor.run.Outcome;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.notifications.NotificationPopup;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/** Says in the corner of the screen that something is done, with the way back if there is one. */
final class Notice {

    /** In milliseconds: time to read it and to undo it. */
    private static final long STAYS = 10_000;

    private Notice() {}

    static void show(@Nullable Shell shell, Proposal proposal, Outcome outcome) {
        NotificationPopup.forDisplay(PlatformUI.getWorkbench().getDisplay())
                .title(NLS.bind(Messages.done_title, proposal.plan().domain()), true)
                .content(parent -> content(parent, shell, proposal, outcome))
                .delay(STAYS)
                .fadeIn(false)
                .open();
    }

    private static Control content(Composite parent, @Nullable Shell shell, Proposal proposal, Outcome outcome) {
        Composite content = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().applyTo(content);
        Label sentence = new Label(content, SWT.WRAP);
        sentence.setText(proposal.plan().action().sentence() + ": " + outcome.sentence());
        GridDataFactory.fillDefaults().hint(360, SWT.DEFAULT).applyTo(sentence);
        Label virsh = new Label(content, SWT.WRAP);
        virsh.setText(proposal.virsh().stripTrailing());
        GridDataFactory.fillDefaults().hint(360, SWT.DEFAULT).applyTo(virsh);
        JournalEntry entry = outcome.entry();
        if (entry != null && outcome.done().stream().noneMatch(Step::changesData)) {
            Link undo = new Link(content, SWT.NONE);
            undo.setText(Messages.done_undo);
            undo.addListener(SWT.Selection, event -> {
                Shell popup = content.getShell();
                Actions.undo(shell, proposal.request().domain(), entry);
                popup.close();
            });
        }
        return content;
    }
}
