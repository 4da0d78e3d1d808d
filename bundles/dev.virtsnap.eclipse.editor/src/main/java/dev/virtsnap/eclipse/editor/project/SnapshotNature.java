package dev.virtsnap.eclipse.editor.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.jspecify.annotations.Nullable;

/** Says of a project that its documents are checked when it is built. */
public final class SnapshotNature implements IProjectNature {

    /** As project descriptions write it. */
    public static final String ID = "dev.virtsnap.eclipse.editor.nature";

    private @Nullable IProject project;

    @Override
    public void configure() throws CoreException {
        IProject own = getProject();
        IProjectDescription description = own.getDescription();
        List<ICommand> commands = new ArrayList<>(Arrays.asList(description.getBuildSpec()));
        if (commands.stream().noneMatch(command -> command.getBuilderName().equals(SnapshotBuilder.ID))) {
            ICommand command = description.newCommand();
            command.setBuilderName(SnapshotBuilder.ID);
            commands.add(command);
            description.setBuildSpec(commands.toArray(new ICommand[0]));
            own.setDescription(description, null);
        }
    }

    @Override
    public void deconfigure() throws CoreException {
        IProject own = getProject();
        IProjectDescription description = own.getDescription();
        description.setBuildSpec(Arrays.stream(description.getBuildSpec())
                .filter(command -> !command.getBuilderName().equals(SnapshotBuilder.ID))
                .toArray(ICommand[]::new));
        own.setDescription(description, null);
        own.deleteMarkers(Markers.TYPE, true, IResource.DEPTH_INFINITE);
    }

    @Override
    public IProject getProject() {
        if (project == null) {
            throw new IllegalStateException("a nature belongs to a project before anybody asks it");
        }
        return project;
    }

    @Override
    public void setProject(IProject own) {
        project = own;
    }

    /** Whether a project has it. */
    public static boolean isOn(IProject project) throws CoreException {
        return project.isAccessible() && project.hasNature(ID);
    }

    /** Gives it to a project, or takes it away. */
    public static void set(IProject project, boolean on, @Nullable IProgressMonitor monitor) throws CoreException {
        if (isOn(project) == on) {
            return;
        }
        IProjectDescription description = project.getDescription();
        List<String> natures = new ArrayList<>(Arrays.asList(description.getNatureIds()));
        if (on) {
            natures.add(ID);
        } else {
            natures.remove(ID);
        }
        description.setNatureIds(natures.toArray(new String[0]));
        project.setDescription(description, monitor);
    }
}
