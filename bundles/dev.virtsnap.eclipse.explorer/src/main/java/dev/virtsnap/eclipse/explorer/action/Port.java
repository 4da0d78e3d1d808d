package dev.virtsnap.eclipse.explorer.action;

import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.model.MissingException;
import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.hypervisor.plan.TreeFiles;
import dev.virtsnap.language.model.SnapshotDefinition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Path;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

/** Snapshots as files of a project, and back. */
public final class Port {

    private Port() {}

    /**
     * Writes snapshots of a domain into a folder, in the background.
     *
     * @param names which; none for all, which makes a tree that can be imported
     */
    public static void export(DomainNode domain, Set<String> names, IContainer folder) {
        Job job = Job.create(NLS.bind(Messages.export_job, domain.name()), monitor -> {
            try {
                List<TreeFiles.Document> documents = domain.connection().ask(hypervisor -> read(hypervisor, domain));
                int count = write(documents, names, folder, monitor);
                say(NLS.bind(Messages.export_done, count, folder.getFullPath()));
            } catch (HypervisorException e) {
                say(NLS.bind(Messages.export_failed, e.sentence()));
            } catch (MissingException e) {
                say(NLS.bind(Messages.export_failed, e.sentence()));
            }
        });
        job.setRule(folder);
        job.setUser(true);
        job.schedule();
    }

    private static void say(String sentence) {
        org.eclipse.ui.PlatformUI.getWorkbench().getDisplay().asyncExec(() -> StatusLine.say(sentence));
    }

    private static List<TreeFiles.Document> read(Hypervisor hypervisor, DomainNode node) {
        try (Domain domain = hypervisor.domain(node.name())) {
            return TreeFiles.of(Situation.of(hypervisor, domain));
        }
    }

    private static int write(
            List<TreeFiles.Document> documents, Set<String> names, IContainer folder, IProgressMonitor monitor)
            throws CoreException {
        int count = 0;
        for (TreeFiles.Document document : documents) {
            if (!names.isEmpty() && !names.contains(document.snapshot())) {
                continue;
            }
            IFile file = folder.getFile(new Path(document.file()));
            InputStream content = new ByteArrayInputStream(document.xml().getBytes(StandardCharsets.UTF_8));
            if (file.exists()) {
                // what was there before is kept where Eclipse keeps it
                file.setContents(content, IResource.KEEP_HISTORY, monitor);
            } else {
                file.create(content, false, monitor);
            }
            count++;
        }
        return count;
    }

    /** The definitions in the files of a folder, by the order of their names. */
    static List<String> read(IContainer folder) throws CoreException, IOException {
        List<String> documents = new ArrayList<>();
        for (IResource each : folder.members()) {
            if (each instanceof IFile file && "xml".equals(file.getFileExtension())) {
                try (InputStream in = file.getContents(true)) {
                    String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    SnapshotDefinition definition = Situation.definition(xml);
                    if (definition.isSnapshot()) {
                        documents.add(xml);
                    }
                }
            }
        }
        return documents;
    }
}
