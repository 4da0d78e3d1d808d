package dev.virtsnap.eclipse.explorer.plan;

import dev.virtsnap.eclipse.explorer.plan.PlanDialog.Entry;
import dev.virtsnap.hypervisor.plan.Shown;
import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** The domains of a dialog that is about several, with what is known of each. */
final class DomainList {

    private final Table table;
    private final List<Entry> entries;

    DomainList(Composite parent, List<Entry> entries, IntConsumer whenSelected) {
        this.entries = entries;
        this.table = new Table(parent, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL);
        Look.name(table, Messages.domains);
        GridDataFactory.fillDefaults().grab(false, true).hint(180, 200).applyTo(table);
        for (int i = 0; i < entries.size(); i++) {
            new TableItem(table, SWT.NONE);
        }
        update();
        table.select(0);
        table.addListener(SWT.Selection, event -> whenSelected.accept(table.getSelectionIndex()));
    }

    void update() {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            String state = entry.isOpen()
                    ? Messages.domain_open
                    : entry.isRunnable() ? Messages.domain_planned : Messages.domain_refused;
            TableItem item = table.getItem(i);
            item.setText(NLS.bind(state, Shown.plain(entry.request.domain().name())));
            item.setForeground(entry.isOpen() || entry.isRunnable() ? null : Look.lost());
        }
    }
}
