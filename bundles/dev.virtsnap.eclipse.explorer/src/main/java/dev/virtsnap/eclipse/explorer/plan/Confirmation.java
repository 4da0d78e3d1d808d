package dev.virtsnap.eclipse.explorer.plan;

import dev.virtsnap.eclipse.explorer.plan.PlanDialog.Entry;
import dev.virtsnap.hypervisor.plan.Shown;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** Has a person type a name before snapshots die that nobody pointed at. */
final class Confirmation {

    private final Composite panel;
    private final Composite question;
    private String asked = "";
    private final Text text;
    private String wanted = "";

    Confirmation(Composite parent, Runnable whenTyped) {
        panel = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(panel);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(panel);
        panel.setVisible(false);
        question = new Composite(panel, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(question);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .hint(400, SWT.DEFAULT)
                .applyTo(question);
        text = new Text(panel, SWT.BORDER | SWT.SINGLE);
        Look.name(text, Messages.confirm_name);
        GridDataFactory.fillDefaults().hint(220, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.Modify, event -> whenTyped.run());
    }

    /** Asks if there is something to be asked. */
    void ask(List<Entry> entries) {
        List<String> dying = new ArrayList<>();
        String name = "";
        for (Entry entry : entries) {
            Proposal proposal = entry.proposal;
            if (proposal != null && entry.isRunnable()) {
                dying.addAll(proposal.dying());
                name = name.isEmpty() && !proposal.dying().isEmpty() ? proposal.confirmation() : name;
            }
        }
        boolean planned = entries.stream().noneMatch(Entry::isOpen);
        if (!planned) {
            return;
        }
        wanted = name;
        boolean asks = !dying.isEmpty();
        String sentence = asks ? NLS.bind(Messages.confirm, Shown.quoted(dying), Shown.quoted(name)) : "";
        boolean differs = !sentence.equals(asked);
        if (differs) {
            asked = sentence;
            for (Control old : question.getChildren()) {
                old.dispose();
            }
            // in ranges of their own, colours are not what the theme says of labels
            new Lines().coloured(sentence, Look.lost()).show(question, Messages.confirm_name);
        }
        if (differs || asks != panel.getVisible()) {
            panel.setVisible(asks);
            ((GridData) panel.getLayoutData()).exclude = !asks;
            panel.getParent().layout(true, true);
        }
    }

    boolean isGiven() {
        return wanted.isEmpty() || text.getText().strip().equals(wanted);
    }
}
