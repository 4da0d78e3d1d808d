package dev.virtsnap.eclipse.explorer.action;

import dev.virtsnap.eclipse.explorer.journal.JournalDialog;
import dev.virtsnap.eclipse.explorer.journal.Journals;
import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.hypervisor.run.JournalEntry;
import java.io.IOException;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Shows what was done, and undoes what can be undone. */
public final class JournalHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        Display display = Display.getCurrent();
        Job.create(Messages.journal_job, monitor -> {
                    try {
                        List<JournalEntry> entries = Journals.shared().entries();
                        display.asyncExec(() -> new JournalDialog(shell, entries, entry -> undo(shell, entry)).open());
                    } catch (IOException e) {
                        ILog.of(JournalHandler.class).warn(Messages.undo_failed, e);
                        display.asyncExec(() -> StatusLine.say(Messages.undo_failed));
                    }
                })
                .schedule();
        return null;
    }

    private static void undo(@Nullable Shell shell, JournalEntry entry) {
        ConnectionNode connection = Connections.shared().node(entry.uri());
        DomainNode domain = connection == null ? null : connection.domain(entry.domain());
        if (domain == null) {
            new ReportDialog(
                            shell,
                            Messages.undo_title,
                            Messages.undo_message,
                            NLS.bind(Messages.undo_unknown, entry.domain(), entry.uri()))
                    .open();
        } else {
            Actions.undo(shell, domain, entry);
        }
    }
}
