package dev.virtsnap.eclipse.explorer.action;

import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.model.Node;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.jspecify.annotations.Nullable;

/**
 * What a person points at.
 *
 * @param snapshots the snapshots, by their domains
 * @param domains the domains, and those of their current states
 */
record Selected(Map<DomainNode, List<SnapshotNode>> snapshots, Set<DomainNode> domains) {

    static Selected of(@Nullable ISelection selection) {
        return selection instanceof IStructuredSelection structured ? of(List.of(structured.toArray())) : of(List.of());
    }

    static Selected of(Iterable<?> elements) {
        Map<DomainNode, List<SnapshotNode>> snapshots = new LinkedHashMap<>();
        Set<DomainNode> domains = new LinkedHashSet<>();
        for (Object element : elements) {
            Node node = Adapters.adapt(element, Node.class);
            DomainNode domain = node == null ? null : node.domain();
            if (domain == null) {
                continue;
            }
            if (node instanceof SnapshotNode snapshot) {
                snapshots.computeIfAbsent(domain, key -> new ArrayList<>()).add(snapshot);
            } else {
                domains.add(domain);
            }
        }
        return new Selected(snapshots, domains);
    }

    /** The snapshot if it is one alone; else null. */
    @Nullable
    SnapshotNode one() {
        return snapshots.size() == 1 && domains.isEmpty() && first().size() == 1 ? first().get(0) : null;
    }

    private List<SnapshotNode> first() {
        return snapshots.values().iterator().next();
    }

    /** All domains that are pointed at, or snapshots of which are. */
    Set<DomainNode> allDomains() {
        Set<DomainNode> all = new LinkedHashSet<>(domains);
        all.addAll(snapshots.keySet());
        return all;
    }
}
