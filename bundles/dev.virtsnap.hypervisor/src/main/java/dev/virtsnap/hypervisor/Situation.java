package dev.virtsnap.hypervisor;

import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.model.StoredDisk;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.rules.Driver;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.Surroundings;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A domain and all that is known of it, at one moment. Immutable.
 *
 * @param uri the connection over which it was read
 * @param domain its name
 * @param uuid with hyphens, in lower case
 * @param state what its guest does
 * @param facts the same for the rules; the nodes of its tree do not keep their documents
 * @param inactiveXml the definition with which it would be started
 * @param documents what libvirt prints of each snapshot, by its name, sorted
 * @param strangers files that stand on an image of the domain and that neither it nor a snapshot knows, such as the disks of
 *     clones: the image that each stands on, by its path. Looked for where there are external snapshots, which are merged
 *     into images.
 * @param sizes how many bytes the overlays take that the domain writes to, by their paths
 */
public record Situation(
        String uri,
        String domain,
        String uuid,
        SnapshotState state,
        Facts facts,
        String inactiveXml,
        Map<String, String> documents,
        Map<String, String> strangers,
        Map<String, Long> sizes) {

    /** There on a connection that may change something, and not on one that may only read. */
    private static final Pattern PASSWORD = Pattern.compile(" passwd='[^']*'");

    public Situation {
        documents = Collections.unmodifiableMap(new TreeMap<>(documents));
        strangers = Collections.unmodifiableMap(new TreeMap<>(strangers));
        sizes = Map.copyOf(sizes);
    }

    /** One in which nobody has looked how large files are. */
    public Situation(
            String uri,
            String domain,
            String uuid,
            SnapshotState state,
            Facts facts,
            String inactiveXml,
            Map<String, String> documents,
            Map<String, String> strangers) {
        this(uri, domain, uuid, state, facts, inactiveXml, documents, strangers, Map.of());
    }

    /** Reads all of a domain: a dump of each snapshot, and what goes on in it. */
    @Blocking
    public static Situation of(Hypervisor hypervisor, Domain domain) {
        SnapshotState state = domain.state();
        Map<String, String> documents = new TreeMap<>();
        List<SnapshotNode> nodes = new ArrayList<>();
        String current = domain.currentSnapshot();
        domain.readSnapshots(xml -> {
            SnapshotNode node = SnapshotNode.of(definition(xml)).withoutDefinition();
            nodes.add(node.name().equals(current) ? node.current() : node);
            documents.put(node.name(), xml);
        });
        Surroundings around = Surroundings.UNKNOWN
                .withBlockJobs(domain.blockJobs())
                .withManagedSave(domain.hasManagedSave())
                .withFiles(hypervisor.files())
                .withCapabilities(hypervisor.capabilities());
        Facts facts = Facts.NONE
                .withDomain(Text.of(domain.xml()))
                .withPersistent(domain.isPersistent())
                .withSnapshots(SnapshotTree.of(nodes))
                .withDriver(hypervisor.driver())
                .withVersion(hypervisor.version())
                .withSurroundings(around)
                .withState(state);
        String inactiveXml = domain.inactiveXml();
        return new Situation(
                hypervisor.uri(),
                domain.name(),
                domain.uuid(),
                state,
                facts,
                inactiveXml,
                documents,
                strangers(nodes, facts, inactiveXml, documents, hypervisor),
                sizes(facts, domain));
    }

    /** Of the overlays that the domain writes to: all that was written since its current snapshot is in them. */
    private static Map<String, Long> sizes(Facts facts, Domain domain) {
        SnapshotTree tree = Objects.requireNonNullElse(facts.snapshots(), SnapshotTree.EMPTY);
        SnapshotNode current = tree.current();
        DomainDefinition now = facts.domain();
        Map<String, Long> sizes = new TreeMap<>();
        if (facts.driver() != Driver.QEMU || current == null || now == null) {
            return sizes;
        }
        for (DomainDisk disk : now.disks()) {
            StoredDisk stored = current.disk(disk.name());
            boolean writes = stored != null
                    && stored.isExternal()
                    && Value.textOf(disk.path()).equals(stored.overlay());
            long bytes = writes ? domain.allocation(disk.name()) : -1;
            if (0 <= bytes) {
                sizes.put(Value.textOf(disk.path()), bytes);
            }
        }
        return sizes;
    }

    private static Map<String, String> strangers(
            List<SnapshotNode> nodes,
            Facts facts,
            String inactiveXml,
            Map<String, String> documents,
            Hypervisor hypervisor) {
        if (facts.driver() != Driver.QEMU || nodes.stream().noneMatch(SnapshotNode::isExternal)) {
            return Map.of();
        }
        Images images = hypervisor.images();
        List<@Nullable DomainDefinition> domains = new ArrayList<>();
        domains.add(facts.domain());
        domains.add(domain(inactiveXml));
        return UsedFiles.strangers(UsedFiles.of(domains, documents.values(), images), images);
    }

    private static @Nullable DomainDefinition domain(String xml) {
        return DomainDefinition.of(SyntaxTree.parse(Text.of(xml)).root());
    }

    /** A document as libvirt reads it. */
    public static SnapshotDefinition definition(String xml) {
        return SnapshotDefinition.of(SyntaxTree.parse(Text.of(xml)));
    }

    /** The snapshots, with the current one marked. */
    public SnapshotTree tree() {
        return Objects.requireNonNullElse(facts.snapshots(), SnapshotTree.EMPTY);
    }

    /** What libvirt prints of a snapshot; null if there is none of that name. */
    public @Nullable String document(String snapshot) {
        return documents.get(snapshot);
    }

    /** A number for all of this, in hexadecimal digits: another one means that something has changed meanwhile. */
    public String digest() {
        Digest digest = new Digest();
        digest.add(domain, uuid, state.word(), inactiveXml);
        digest.add(
                String.valueOf(facts.persistent()),
                String.valueOf(facts.surroundings().managedSave()));
        for (String target :
                new TreeSet<>(Objects.requireNonNullElse(facts.surroundings().blockJobs(), Set.of()))) {
            digest.add("job", target);
        }
        DomainDefinition live = facts.domain();
        for (DomainDisk disk : live == null ? List.<DomainDisk>of() : live.disks()) {
            digest.add(disk.name(), Value.textOf(disk.path()));
        }
        SnapshotNode current = tree().current();
        digest.add("current", current == null ? "" : current.name());
        documents.forEach((name, xml) -> digest.add(name, PASSWORD.matcher(xml).replaceAll("")));
        return digest.hex();
    }
}
