package dev.virtsnap.eclipse.ide;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IStartup;
import org.osgi.framework.Bundle;

/** Puts a project of examples into a workspace that has nothing in it. */
public final class FirstStart implements IStartup {

    private static final String NATURE = "dev.virtsnap.eclipse.editor.nature";

    @Override
    public void earlyStartup() {
        WorkspaceJob job = new WorkspaceJob("Examples") {
            @Override
            public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
                if (ResourcesPlugin.getWorkspace().getRoot().getProjects().length == 0) {
                    createExamples(monitor);
                }
                return Status.OK_STATUS;
            }
        };
        job.setRule(ResourcesPlugin.getWorkspace().getRoot());
        job.schedule();
    }

    private static void createExamples(IProgressMonitor monitor) throws CoreException {
        IWorkspace workspace = ResourcesPlugin.getWorkspace();
        IProject project = workspace.getRoot().getProject("examples");
        IProjectDescription description = workspace.newProjectDescription(project.getName());
        if (Platform.getBundle("dev.virtsnap.eclipse.editor") != null) {
            description.setNatureIds(new String[] {NATURE});
        }
        project.create(description, monitor);
        project.open(monitor);
        Bundle bundle = Platform.getBundle("dev.virtsnap.eclipse.ide");
        List<URL> examples = Collections.list(bundle.findEntries("examples", "*", false));
        for (URL example : examples) {
            String path = example.getPath();
            IFile file = project.getFile(path.substring(path.lastIndexOf('/') + 1));
            try (InputStream in = example.openStream()) {
                file.create(in, IResource.NONE, monitor);
            } catch (IOException e) {
                throw new CoreException(Status.error("The example '" + file.getName() + "' cannot be read.", e));
            }
        }
    }
}
