package dev.virtsnap.eclipse.editor.project;

import dev.virtsnap.eclipse.editor.text.Messages;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Turns the check of the selected projects on where it is off, and off if it is on everywhere. */
public final class NatureHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        List<IProject> projects = new ArrayList<>();
        IStructuredSelection selection = HandlerUtil.getCurrentStructuredSelection(event);
        for (Object each : selection) {
            IResource resource = Adapters.adapt(each, IResource.class);
            if (resource != null && resource.getProject() != null && !projects.contains(resource.getProject())) {
                projects.add(resource.getProject());
            }
        }
        toggle(projects).schedule();
        return null;
    }

    private static WorkspaceJob toggle(List<IProject> projects) {
        WorkspaceJob job = new WorkspaceJob(Messages.nature_job) {
            @Override
            public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
                SubMonitor progress = SubMonitor.convert(monitor, projects.size());
                boolean on = false;
                for (IProject project : projects) {
                    on |= !SnapshotNature.isOn(project);
                }
                for (IProject project : projects) {
                    SnapshotNature.set(project, on, progress.split(1));
                }
                return Status.OK_STATUS;
            }
        };
        job.setRule(org.eclipse.core.resources.ResourcesPlugin.getWorkspace().getRoot());
        return job;
    }
}
