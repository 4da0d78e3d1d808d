package dev.virtsnap.eclipse.editor.project;

import dev.virtsnap.cli.config.Configuration;
import dev.virtsnap.cli.config.Configurations;
import dev.virtsnap.cli.input.ByteReader;
import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.input.Source;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.eclipse.editor.analysis.Examiner;
import dev.virtsnap.eclipse.editor.analysis.Findings;
import dev.virtsnap.eclipse.editor.text.Messages;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.jspecify.annotations.Nullable;

/**
 * Checks the documents of a project as they lie on the disk, as {@code virtsnap check} does. What stands beside a document
 * counts, too: when a file changes, its whole folder is checked again, and all of the project when a configuration or
 * something else that documents may name changes.
 */
public final class SnapshotBuilder extends IncrementalProjectBuilder {

    /** As project descriptions write it. */
    public static final String ID = "dev.virtsnap.eclipse.editor.builder";

    private @Nullable Examiner examiner;
    private @Nullable Configurations configurations;

    @Override
    protected IProject @Nullable [] build(int kind, Map<String, String> arguments, @Nullable IProgressMonitor monitor)
            throws CoreException {
        IResourceDelta delta = kind == FULL_BUILD ? null : getDelta(getProject());
        Set<IFile> files = new LinkedHashSet<>();
        if (delta == null || isForAll(delta)) {
            addAll(getProject(), true, files);
        } else {
            for (IContainer folder : changed(delta)) {
                addAll(folder, false, files);
            }
        }
        check(files, monitor);
        return null;
    }

    @Override
    protected void clean(@Nullable IProgressMonitor monitor) throws CoreException {
        getProject().deleteMarkers(Markers.TYPE, true, IResource.DEPTH_INFINITE);
    }

    private static boolean isForAll(IResourceDelta delta) throws CoreException {
        boolean[] all = {false};
        delta.accept(each -> {
            IResource resource = each.getResource();
            // a domain, a schema, a baseline or a configuration may matter to any document
            boolean other = resource.getType() == IResource.FILE && hasChanged(each) && !isDocument(resource.getName());
            all[0] |= other || resource.getName().equals(Configurations.NAME) && each.getKind() != 0;
            return !all[0] && !resource.isDerived();
        });
        return all[0];
    }

    private static boolean hasChanged(IResourceDelta delta) {
        return delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & IResourceDelta.CONTENT) != 0;
    }

    private static Set<IContainer> changed(IResourceDelta delta) throws CoreException {
        Set<IContainer> folders = new LinkedHashSet<>();
        delta.accept(each -> {
            if (each.getResource().getType() == IResource.FILE && hasChanged(each)) {
                folders.add(each.getResource().getParent());
            }
            return !each.getResource().isDerived();
        });
        return folders;
    }

    private static boolean isDocument(String name) {
        return name.regionMatches(true, Math.max(0, name.length() - 4), ".xml", 0, 4);
    }

    private static void addAll(IContainer folder, boolean deep, Set<IFile> files) throws CoreException {
        if (!folder.exists()) {
            return;
        }
        folder.accept(
                (org.eclipse.core.resources.IResourceProxyVisitor) proxy -> {
                    boolean hidden = proxy.getName().startsWith(".") && proxy.getType() != IResource.PROJECT;
                    if (proxy.getType() == IResource.FILE && isDocument(proxy.getName()) && !hidden) {
                        files.add((IFile) proxy.requestResource());
                    }
                    return !hidden && !proxy.isDerived();
                },
                deep ? IResource.DEPTH_INFINITE : IResource.DEPTH_ONE,
                IResource.NONE);
    }

    private void check(Set<IFile> files, @Nullable IProgressMonitor monitor) throws CoreException {
        SubMonitor progress = SubMonitor.convert(monitor, Messages.builder_task, files.size());
        examiner = new Examiner();
        configurations = Configurations.searching();
        List<String> problems = new ArrayList<>();
        for (IFile file : files) {
            progress.split(1);
            if (file.exists()) {
                check(file, examiner, problems);
            }
        }
        tell(problems);
    }

    private void check(IFile file, Examiner by, List<String> problems) throws CoreException {
        IPath location = file.getLocation();
        if (location == null) {
            return;
        }
        Path path = location.toFile().toPath();
        try {
            Document document = isExcluded(path)
                    ? null
                    : ByteReader.read(Source.found(path.toString()), InputStream.nullInputStream());
            if (document == null) {
                file.deleteMarkers(Markers.TYPE, false, IResource.DEPTH_ZERO);
                return;
            }
            Findings findings = by.examine(document);
            Markers.put(file, document.text(), findings.diagnostics());
            if (!findings.problem().isEmpty() && !problems.contains(findings.problem())) {
                problems.add(findings.problem());
            }
        } catch (Unreadable e) {
            file.deleteMarkers(Markers.TYPE, false, IResource.DEPTH_ZERO);
            Markers.putProblem(file, e.sentence());
        }
    }

    private boolean isExcluded(Path path) {
        try {
            Path folder = path.getParent();
            Configuration configuration =
                    configurations == null || folder == null ? null : configurations.of(folder.toString());
            return configuration != null && configuration.exclusion(configuration.relative(path)) != null;
        } catch (Unreadable e) {
            // the examiner says so of each of its documents
            return false;
        }
    }

    /** What cannot be used is told once, at the project: it is not the fault of any document. */
    private void tell(List<String> problems) throws CoreException {
        getProject().deleteMarkers(Markers.TYPE, false, IResource.DEPTH_ZERO);
        for (String problem : problems) {
            Markers.putProblem(getProject(), problem);
        }
    }
}
