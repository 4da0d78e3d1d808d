package dev.virtsnap.language.ide;

import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.DomainDisk;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values that follow from the domain, from other snapshots and from the time. */
final class KnownValues {

    private final Analysis analysis;
    private final Workspace workspace;
    private final long now;

    /** @param now seconds since 1970-01-01 UTC */
    KnownValues(Analysis analysis, Workspace workspace, long now) {
        this.analysis = analysis;
        this.workspace = workspace;
        this.now = now;
    }

    /** The domain that the snapshot is or will be of: the known one, or the one in the document. */
    static @Nullable DomainDefinition domain(Analysis analysis) {
        DomainDefinition own = analysis.definition().fullDomain();
        DomainDefinition known = analysis.facts().domain();
        return analysis.intent().isRedefine() && own != null ? own : known == null ? own : known;
    }

    /** Values for an attribute of an element that stands in the document. */
    List<Known> ofAttribute(Element element, String attribute) {
        Topic topic = Topic.ofElement(element);
        if (is(topic, "disk", "source") && attribute.equals("file")) {
            Element disk = element.parent();
            return disk == null ? List.of() : overlays(nameOf(disk));
        }
        return is(topic, "disks", "disk") && attribute.equals("name") ? disks(element) : ofAttribute(topic, attribute);
    }

    /** Values for an attribute of an element that is still to be put in. */
    List<Known> ofAttribute(Topic topic, String attribute) {
        if (is(topic, "disks", "disk") && attribute.equals("name")) {
            return disks(null);
        }
        if (is(topic, "domainsnapshot", "memory") && attribute.equals("file")) {
            return List.of(new Known(new OverlayNames(analysis, workspace).memory(), "beside the overlays"));
        }
        return List.of();
    }

    /** Values for the text of an element. */
    List<Known> ofText(Topic topic) {
        if (is(topic, "domainsnapshot", "creationTime")) {
            String date = Moment.words(String.valueOf(now));
            return List.of(new Known(String.valueOf(now), date == null ? "now" : "now, " + date));
        }
        if (is(topic, "parent", "name")) {
            return parents();
        }
        DomainDefinition domain = analysis.facts().domain();
        DomainDefinition own = analysis.definition().domain();
        DomainDefinition other = domain == null ? own : domain;
        if (other != null && (is(topic, "domain", "uuid") || is(topic, "inactiveDomain", "uuid"))) {
            return of(other.uuid(), "of the domain");
        }
        if (other != null && (is(topic, "domain", "name") || is(topic, "inactiveDomain", "name"))) {
            return of(other.name(), "of the domain");
        }
        return List.of();
    }

    private static List<Known> of(@Nullable Value value, String detail) {
        return value == null || value.text().isBlank()
                ? List.of()
                : List.of(new Known(value.text().strip(), detail));
    }

    private static boolean is(Topic topic, String parent, String name) {
        List<String> path = topic.path();
        return 2 <= path.size()
                && path.get(path.size() - 2).equals(parent)
                && path.get(path.size() - 1).equals(name);
    }

    /** The disks of the domain that are not mentioned yet. */
    private List<Known> disks(@Nullable Element except) {
        DomainDefinition domain = domain(analysis);
        List<Known> known = new ArrayList<>();
        if (domain != null) {
            for (DomainDisk disk : missing(domain, except)) {
                known.add(new Known(disk.name(), DiskWords.ofDomain(disk)));
            }
        }
        return known;
    }

    /** The disks of a domain that no request but one is about. */
    List<DomainDisk> missing(DomainDefinition domain, @Nullable Element except) {
        Set<String> mentioned = new HashSet<>();
        for (SnapshotDisk disk : analysis.definition().disks()) {
            if (disk.element() != except) {
                mentioned.add(Value.textOf(disk.name()));
            }
        }
        List<DomainDisk> missing = new ArrayList<>();
        for (DomainDisk disk : domain.disks()) {
            String path = Value.textOf(disk.path());
            boolean said = mentioned.contains(disk.name()) || (!path.isEmpty() && mentioned.contains(path));
            if (!disk.name().isEmpty() && !said) {
                missing.add(disk);
            }
        }
        return missing;
    }

    private static String nameOf(Element disk) {
        return Value.textOf(Value.of(disk.attribute("name")));
    }

    private List<Known> overlays(String target) {
        return List.of(new Known(new OverlayNames(analysis, workspace).overlay(target), "next free overlay"));
    }

    private List<Known> parents() {
        String own = analysis.definition().nameText();
        Map<String, String> names = new LinkedHashMap<>();
        SnapshotTree tree = analysis.facts().snapshots();
        if (tree != null) {
            for (SnapshotNode node : tree.nodes()) {
                if (!node.name().equals(own) && !tree.isAncestor(own, node.name())) {
                    names.put(node.name(), node.isCurrent() ? "current" : "");
                }
            }
        }
        SnapshotNames me = SnapshotNames.of(analysis);
        if (me != null) {
            for (String name : workspace.namesBeside(me)) {
                names.putIfAbsent(name, "in this workspace");
            }
        }
        List<Known> known = new ArrayList<>();
        names.forEach((name, detail) -> known.add(new Known(name, detail)));
        return known;
    }
}
