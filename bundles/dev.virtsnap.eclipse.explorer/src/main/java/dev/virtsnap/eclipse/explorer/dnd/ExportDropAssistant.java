package dev.virtsnap.eclipse.explorer.dnd;

import dev.virtsnap.eclipse.explorer.command.Commands;
import dev.virtsnap.eclipse.explorer.document.Documents;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.eclipse.explorer.text.Messages;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.ui.navigator.CommonDropAdapter;
import org.eclipse.ui.navigator.CommonDropAdapterAssistant;
import org.jspecify.annotations.Nullable;

/** Snapshots dropped on a project or a folder become files there, each with what libvirt prints of it. */
public final class ExportDropAssistant extends CommonDropAdapterAssistant {

    private static List<SnapshotNode> dragged() {
        return Commands.selected(LocalSelectionTransfer.getTransfer().getSelection(), SnapshotNode.class);
    }

    private static @Nullable IContainer container(@Nullable Object target) {
        IContainer container = Adapters.adapt(target, IContainer.class);
        return container != null && container.isAccessible() ? container : null;
    }

    @Override
    public IStatus validateDrop(@Nullable Object target, int operation, TransferData type) {
        boolean fits = LocalSelectionTransfer.getTransfer().isSupportedType(type)
                && container(target) != null
                && !dragged().isEmpty();
        return fits ? Status.OK_STATUS : Status.CANCEL_STATUS;
    }

    @Override
    public IStatus handleDrop(@Nullable CommonDropAdapter adapter, DropTargetEvent event, @Nullable Object target) {
        IContainer container = container(target);
        if (container == null) {
            return Status.CANCEL_STATUS;
        }
        for (SnapshotNode snapshot : dragged()) {
            Documents.read(snapshot, document -> write(container, snapshot.name(), document));
        }
        return Status.OK_STATUS;
    }

    private static void write(IContainer container, String name, String document) {
        WorkspaceJob job = new WorkspaceJob(Messages.bind(Messages.export_job, name)) {
            @Override
            public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
                byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
                free(container, name).create(new ByteArrayInputStream(bytes), false, monitor);
                return Status.OK_STATUS;
            }
        };
        job.setRule(container);
        job.schedule();
    }

    /** A file that is not there yet: nothing is overwritten by a slip of the mouse. */
    private static IFile free(IContainer container, String name) {
        String stem = name.replaceAll("[^\\p{L}\\p{N}_.-]", "_");
        IFile file = container.getFile(new Path(stem + ".xml"));
        for (int i = 2; file.exists(); i++) {
            file = container.getFile(new Path(stem + "-" + i + ".xml"));
        }
        return file;
    }
}
