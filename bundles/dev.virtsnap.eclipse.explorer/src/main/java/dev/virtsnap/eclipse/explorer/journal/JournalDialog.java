package dev.virtsnap.eclipse.explorer.journal;

import dev.virtsnap.eclipse.explorer.plan.ResizableDialog;
import dev.virtsnap.hypervisor.run.JournalEntry;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.jspecify.annotations.Nullable;

/** What was done, the newest first; of what changed records alone, a person may have the records back. */
public final class JournalDialog extends ResizableDialog {

    private static final Point SIZE = new Point(820, 460);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final List<JournalEntry> entries;
    private final Consumer<JournalEntry> whenChosen;
    private @Nullable Table table;

    /** A dialog that is yet to be opened; {@code whenChosen} is told what is to be undone. */
    public JournalDialog(@Nullable Shell shell, List<JournalEntry> entries, Consumer<JournalEntry> whenChosen) {
        super(shell, Messages.journal, SIZE);
        this.entries = entries;
        this.whenChosen = whenChosen;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        setTitle(Messages.journal);
        setMessage(entries.isEmpty() ? Messages.journal_empty : Messages.journal_message);
        Table shown = new Table(area, SWT.SINGLE | SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.VIRTUAL);
        shown.setHeaderVisible(true);
        for (String title :
                new String[] {Messages.column_time, Messages.column_domain, Messages.column_action, Messages.column_end
                }) {
            TableColumn column = new TableColumn(shown, SWT.LEFT);
            column.setText(title);
            column.setWidth(title.equals(Messages.column_action) ? 300 : 150);
        }
        shown.addListener(SWT.SetData, event -> {
            TableItem item = (TableItem) event.item;
            item.setText(words(entries.get(shown.indexOf(item))));
        });
        shown.setItemCount(entries.size());
        shown.addListener(SWT.Selection, event -> update());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(shown);
        table = shown;
        return area;
    }

    private static String[] words(JournalEntry entry) {
        String end = !entry.isDone()
                ? Messages.end_unfinished
                : entry.beyondRecords().isEmpty() ? Messages.end_undoable : Messages.end_final;
        return new String[] {
            TIME.format(entry.time().atZone(ZoneId.systemDefault())),
            entry.domain() + " - " + entry.uri(),
            entry.action(),
            end
        };
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.PROCEED_ID, Messages.journal_undo, false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
        update();
    }

    private @Nullable JournalEntry selected() {
        int index = table == null ? -1 : table.getSelectionIndex();
        return index < 0 ? null : entries.get(index);
    }

    private void update() {
        Button undo = getButton(IDialogConstants.PROCEED_ID);
        JournalEntry entry = selected();
        if (undo != null) {
            undo.setEnabled(entry != null && entry.beyondRecords().isEmpty());
        }
    }

    @Override
    protected void buttonPressed(int id) {
        JournalEntry entry = selected();
        if (id == IDialogConstants.PROCEED_ID && entry != null) {
            close();
            whenChosen.accept(entry);
        } else {
            super.buttonPressed(id);
        }
    }
}
