package dev.virtsnap.eclipse.explorer.action;

import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.eclipse.explorer.plan.Choice;
import dev.virtsnap.eclipse.explorer.plan.Request;
import dev.virtsnap.hypervisor.plan.ImportTree;
import dev.virtsnap.hypervisor.plan.Mapping;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ContainerSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Exports the snapshots of a domain to a folder of the workspace, or imports them from one. */
public final class PortHandler extends AbstractHandler implements IExecutableExtension {

    private boolean imports;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, @Nullable Object data) {
        imports = "import".equals(data);
    }

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Selected selected = Selected.of(HandlerUtil.getCurrentSelection(event));
        Shell shell = HandlerUtil.getActiveShell(event);
        if (imports) {
            DomainNode domain = selected.allDomains().iterator().next();
            new FolderDialog(shell, Messages.import_message, folder -> read(shell, domain, folder)).open();
        } else {
            new FolderDialog(shell, Messages.export_message, folder -> export(selected, folder)).open();
        }
        return null;
    }

    private static void export(Selected selected, IContainer folder) {
        selected.domains().forEach(domain -> Port.export(domain, Set.of(), folder));
        selected.snapshots().forEach((domain, snapshots) -> {
            if (!selected.domains().contains(domain)) {
                Port.export(domain, snapshots.stream().map(SnapshotNode::name).collect(Collectors.toSet()), folder);
            }
        });
    }

    private static void read(@Nullable Shell shell, DomainNode domain, IContainer folder) {
        Display display = Display.getCurrent();
        Job.create(NLS.bind(Messages.import_job, folder.getFullPath()), monitor -> {
                    try {
                        List<String> documents = Port.read(folder);
                        display.asyncExec(() -> plan(shell, domain, folder, documents));
                    } catch (IOException e) {
                        display.asyncExec(() -> StatusLine.say(NLS.bind(Messages.import_failed, e.getMessage())));
                    } catch (CoreException e) {
                        display.asyncExec(() -> StatusLine.say(NLS.bind(Messages.import_failed, e.getMessage())));
                    }
                })
                .schedule();
    }

    private static void plan(@Nullable Shell shell, DomainNode domain, IContainer folder, List<String> documents) {
        if (documents.isEmpty()) {
            StatusLine.say(NLS.bind(Messages.import_none, folder.getFullPath()));
            return;
        }
        ImportTree plain = new ImportTree(documents, Mapping.NONE, false);
        Actions.start(
                shell,
                List.of(Request.of(domain, Messages.verb_import, List.of(), plain)
                        .offering(
                                List.of(Choice.ADOPT, Choice.REPLACE),
                                Set.of(),
                                chosen -> new ImportTree(
                                        documents,
                                        new Mapping(chosen.contains(Choice.ADOPT), Map.of()),
                                        chosen.contains(Choice.REPLACE)))));
    }

    /** Asks for a folder of the workspace. */
    private static final class FolderDialog extends ContainerSelectionDialog {

        private final Consumer<IContainer> whenChosen;

        FolderDialog(@Nullable Shell shell, String message, Consumer<IContainer> whenChosen) {
            super(shell, null, true, message);
            this.whenChosen = whenChosen;
            setTitle(Messages.folder_title);
            showClosedProjects(false);
            setBlockOnOpen(false);
        }

        @Override
        protected void okPressed() {
            super.okPressed();
            Object[] result = getResult();
            if (result != null
                    && result.length == 1
                    && result[0] instanceof IPath path
                    && ResourcesPlugin.getWorkspace().getRoot().findMember(path) instanceof IContainer folder) {
                whenChosen.accept(folder);
            }
        }
    }
}
