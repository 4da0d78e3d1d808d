package dev.virtsnap.eclipse.editor.analysis;

import java.nio.file.Path;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;

/** The folders of the open projects. Nothing outside of them is read but schemas and configurations. */
final class WorkspaceFolders {

    private WorkspaceFolders() {}

    /** Whether a file lies in one of them. */
    static boolean contain(Path file) {
        Path plain = file.toAbsolutePath().normalize();
        for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
            IPath location = project.isAccessible() ? project.getLocation() : null;
            if (location != null && plain.startsWith(location.toFile().toPath())) {
                return true;
            }
        }
        return false;
    }
}
