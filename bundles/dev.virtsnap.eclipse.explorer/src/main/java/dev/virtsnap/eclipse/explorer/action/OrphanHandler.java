package dev.virtsnap.eclipse.explorer.action;

import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.model.MissingException;
import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.Images;
import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.hypervisor.report.Orphans;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/** Says what of a domain belongs to nobody any more. */
public final class OrphanHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Shell shell = HandlerUtil.getActiveShell(event);
        for (DomainNode domain :
                Selected.of(HandlerUtil.getCurrentSelection(event)).allDomains()) {
            start(shell, domain);
        }
        return null;
    }

    private static void start(@Nullable Shell shell, DomainNode domain) {
        Display display = Display.getCurrent();
        Job job = Job.create(NLS.bind(Messages.orphans_job, domain.name()), monitor -> {
            String text;
            try {
                text = domain.connection().ask(hypervisor -> report(hypervisor, domain.name()));
            } catch (HypervisorException e) {
                text = e.sentence();
            } catch (MissingException e) {
                text = e.sentence();
            }
            String said = text;
            display.asyncExec(() -> new ReportDialog(
                            shell, NLS.bind(Messages.orphans_title, domain.name()), Messages.orphans_message, said)
                    .open());
        });
        job.setUser(true);
        job.schedule();
    }

    private static String report(Hypervisor hypervisor, String name) {
        if (hypervisor.images() == Images.NONE) {
            return NLS.bind(Messages.orphans_elsewhere, hypervisor.uri());
        }
        Set<String> others = new TreeSet<>();
        for (String other : hypervisor.domainNames()) {
            if (!other.equals(name)) {
                try (Domain domain = hypervisor.domain(other)) {
                    addFiles(others, domain.xml());
                    addFiles(others, domain.inactiveXml());
                }
            }
        }
        try (Domain domain = hypervisor.domain(name)) {
            List<String> found = Orphans.of(Situation.of(hypervisor, domain), hypervisor.images(), others);
            return found.isEmpty() ? Messages.orphans_none : String.join("\n", found);
        }
    }

    private static void addFiles(Set<String> files, String xml) {
        DomainDefinition definition =
                DomainDefinition.of(SyntaxTree.parse(Text.of(xml)).root());
        for (DomainDisk disk : definition == null ? List.<DomainDisk>of() : definition.disks()) {
            files.add(Value.textOf(disk.path()));
        }
    }
}
