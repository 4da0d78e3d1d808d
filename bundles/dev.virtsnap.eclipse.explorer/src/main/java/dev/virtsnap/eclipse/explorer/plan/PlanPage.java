package dev.virtsnap.eclipse.explorer.plan;

import dev.virtsnap.hypervisor.plan.Hazard;
import dev.virtsnap.hypervisor.plan.Loss;
import dev.virtsnap.hypervisor.plan.Plan;
import dev.virtsnap.hypervisor.plan.Refusal;
import dev.virtsnap.hypervisor.plan.Shown;
import dev.virtsnap.hypervisor.plan.Step;
import dev.virtsnap.hypervisor.plan.TreeShape;
import dev.virtsnap.language.diagnostic.Severity;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** All that there is to say of a plan, in the words of {@code virtsnap plan}. */
final class PlanPage {

    /** Of larger trees only the changes are shown. */
    private static final int DRAWN = 30;

    /** More lines of a kind are no help. */
    private static final int MOST = 50;

    private final Composite parent;
    private final Proposal proposal;
    private final Plan plan;

    private PlanPage(Composite parent, Proposal proposal) {
        this.parent = parent;
        this.proposal = proposal;
        this.plan = proposal.plan();
    }

    static void show(Composite parent, Proposal proposal) {
        PlanPage page = new PlanPage(parent, proposal);
        if (proposal.plan().isRefused()) {
            page.refusals();
        } else {
            page.losses();
        }
        page.hazards();
        if (!proposal.plan().isRefused()) {
            page.trees();
            page.files();
        }
        page.steps();
    }

    private void refusals() {
        Lines lines = new Lines();
        for (Refusal refusal : cut(plan.refusals(), lines)) {
            lines.coloured(
                    NLS.bind(Messages.refused, refusal.reason())
                            + (refusal.rule().isEmpty() ? "" : " [" + refusal.rule() + "]"),
                    Look.lost());
            String text = refusal.libvirtText();
            if (text != null) {
                lines.plain("  libvirt: " + Shown.plain(text.replace('\n', ' ')) + " (" + refusal.constant() + ")");
            }
        }
        lines.show(parent, Messages.refused_name);
    }

    private void losses() {
        Lines lines = new Lines();
        if (plan.losses().isEmpty()) {
            lines.plain(Messages.nothing_lost).show(parent, Messages.lost);
            return;
        }
        lines.bold(Messages.lost);
        for (Loss loss : cut(plan.losses(), lines)) {
            lines.coloured("  " + loss.kind().words() + ": " + loss.sentence(), Look.lost());
        }
        lines.show(parent, Messages.lost);
    }

    private void hazards() {
        Lines lines = new Lines();
        for (Hazard hazard : cut(plan.hazards(), lines)) {
            if (hazard.severity() != Severity.INFO && hazard.severity() != Severity.HINT) {
                lines.coloured(
                        hazard.severity().word() + ": " + hazard.message()
                                + (hazard.code().isEmpty() ? "" : " [" + hazard.code() + "]"),
                        Look.hazard());
            }
        }
        if (!lines.isEmpty()) {
            lines.show(parent, Messages.hazards);
        }
    }

    private static <T> List<T> cut(List<T> all, Lines lines) {
        if (all.size() <= MOST) {
            return all;
        }
        lines.plain(NLS.bind(Messages.cut, MOST, all.size()));
        return all.subList(0, MOST);
    }

    private void trees() {
        List<String> changes = TreeShape.changes(plan.before(), plan.after());
        if (changes.isEmpty()) {
            new Lines().plain(Messages.tree_unchanged).show(parent, Messages.tree_changes);
        } else if (plan.before().nodes().size() <= DRAWN && plan.after().nodes().size() <= DRAWN) {
            TreePanel.show(parent, plan.before(), plan.after());
        } else {
            Lines lines = new Lines().bold(Messages.tree_changes);
            for (String change : cut(changes, lines)) {
                lines.coloured("  " + change, change.startsWith("-") ? Look.lost() : null);
            }
            lines.show(parent, Messages.tree_changes);
        }
        if (plan.stateBefore() != plan.stateAfter()) {
            new Lines()
                    .plain(NLS.bind(
                            Messages.state_changes,
                            plan.stateBefore().word(),
                            plan.stateAfter().word()))
                    .show(parent, Messages.state_name);
        }
    }

    private void files() {
        if (proposal.files().isEmpty()) {
            return;
        }
        Table table = new Table(parent, SWT.SINGLE | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        Look.name(table, Messages.files);
        table.setHeaderVisible(true);
        column(table, Messages.file_path, SWT.LEFT);
        column(table, Messages.file_fate, SWT.LEFT);
        column(table, Messages.file_size, SWT.RIGHT);
        for (TouchedFile file : proposal.files()) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(new String[] {Shown.plain(file.path()), file.fate(), file.size()});
            if (file.isLost()) {
                item.setForeground(Look.lost());
            }
        }
        for (TableColumn column : table.getColumns()) {
            column.pack();
        }
        int lines = Math.min(6, proposal.files().size());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(300, table.getItemHeight() * (lines + 1) + 12)
                .applyTo(table);
    }

    private static void column(Table table, String title, int style) {
        new TableColumn(table, style).setText(title);
    }

    private void steps() {
        if (plan.steps().isEmpty()) {
            return;
        }
        Lines lines = new Lines();
        int number = 0;
        for (Step step : cut(plan.steps(), lines)) {
            lines.bold(++number + ". " + step.sentence());
            lines.code("   " + step.function());
            lines.code("   " + plan.virsh(step));
        }
        lines.show(parent, Messages.steps);
        Button copy = new Button(parent, SWT.PUSH);
        copy.setText(Messages.copy_virsh);
        copy.addListener(SWT.Selection, event -> {
            Clipboard clipboard = new Clipboard(copy.getDisplay());
            clipboard.setContents(new Object[] {proposal.virsh()}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        });
        GridDataFactory.swtDefaults().applyTo(copy);
    }
}
