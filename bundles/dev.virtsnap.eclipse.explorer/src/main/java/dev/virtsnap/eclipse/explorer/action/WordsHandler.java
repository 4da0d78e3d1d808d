package dev.virtsnap.eclipse.explorer.action;

import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.eclipse.explorer.plan.Request;
import dev.virtsnap.hypervisor.plan.Action;
import dev.virtsnap.hypervisor.plan.Describe;
import dev.virtsnap.hypervisor.plan.Rename;
import dev.virtsnap.hypervisor.plan.Shown;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Gives a snapshot another name or another description. */
public final class WordsHandler extends AbstractHandler implements IExecutableExtension {

    private boolean renames;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, @Nullable Object data) {
        renames = "rename".equals(data);
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        SnapshotNode snapshot =
                Selected.of(HandlerUtil.getCurrentSelection(event)).one();
        if (snapshot == null) {
            return null;
        }
        Shell shell = HandlerUtil.getActiveShell(event);
        String name = snapshot.name();
        if (renames) {
            new Ask(
                            shell,
                            Messages.rename_title,
                            NLS.bind(Messages.rename_message, Shown.quoted(name)),
                            name,
                            text -> problem(snapshot, text),
                            text -> plan(shell, snapshot, Messages.verb_rename, new Rename(name, text.strip())))
                    .open();
        } else {
            new Ask(
                            shell,
                            Messages.describe_title,
                            NLS.bind(Messages.describe_message, Shown.quoted(name)),
                            snapshot.description(),
                            null,
                            text -> plan(shell, snapshot, Messages.verb_describe, new Describe(name, text.strip())))
                    .open();
        }
        return null;
    }

    private static @Nullable String problem(SnapshotNode snapshot, String text) {
        String name = text.strip();
        if (name.isEmpty()) {
            return Messages.rename_empty;
        }
        boolean taken = !name.equals(snapshot.name()) && snapshot.all().node(name) != null;
        return taken ? NLS.bind(Messages.rename_taken, Shown.quoted(name)) : name.equals(snapshot.name()) ? "" : null;
    }

    private static void plan(@Nullable Shell shell, SnapshotNode snapshot, String verb, Action action) {
        Actions.start(shell, List.of(Request.of(snapshot.domain(), verb, List.of(snapshot.name()), action)));
    }
}
