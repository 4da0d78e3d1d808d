package dev.virtsnap.eclipse.explorer.compare;

import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.model.MissingException;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.hypervisor.Blocking;
import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.syntax.Element;
import java.util.function.Function;
import org.eclipse.osgi.util.NLS;

/** What can be compared, as it is read. */
public final class Sides {

    private Sides() {}

    /** What libvirt has noted down of a snapshot. */
    @Blocking
    public static Side snapshot(SnapshotNode snapshot) throws MissingException {
        return new Side(
                NLS.bind(Messages.snapshot, snapshot.name()),
                read(snapshot.domain(), domain -> domain.snapshotXml(snapshot.name(), false)));
    }

    /** The domain that a snapshot has kept. */
    @Blocking
    public static Side kept(SnapshotNode snapshot) throws MissingException {
        String xml = read(snapshot.domain(), domain -> domain.snapshotXml(snapshot.name(), false));
        SnapshotDefinition definition = Situation.definition(xml);
        Element root = definition.root();
        Element kept = root == null ? null : root.element("inactiveDomain");
        kept = kept == null && root != null ? root.element("domain") : kept;
        if (kept == null) {
            String sentence = NLS.bind(Messages.no_domain, snapshot.name());
            throw new HypervisorException(0, "", sentence, new IllegalStateException(sentence));
        }
        return new Side(
                NLS.bind(Messages.domain_kept, snapshot.name()),
                indentedLess(xml.substring(kept.start(), kept.end())).replace("inactiveDomain", "domain"));
    }

    /** The definition with which a domain would be started. */
    @Blocking
    public static Side now(DomainNode node) throws MissingException {
        return new Side(NLS.bind(Messages.domain_now, node.name()), read(node, Domain::inactiveXml));
    }

    /** What stands in an editor. */
    public static Side editor(String name, String text) {
        return new Side(NLS.bind(Messages.editor, name), text);
    }

    private static String read(DomainNode node, Function<Domain, String> what) throws MissingException {
        return node.connection().ask(hypervisor -> read(hypervisor, node, what));
    }

    private static String read(Hypervisor hypervisor, DomainNode node, Function<Domain, String> what) {
        try (Domain domain = hypervisor.domain(node.name())) {
            return what.apply(domain);
        }
    }

    /** A part of a document as it would stand by itself: two blanks less in each line but the first. */
    private static String indentedLess(String xml) {
        return xml.replace("\n  ", "\n") + "\n";
    }
}
