package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.Directive;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Note down snapshots that were noted down somewhere before, parents before their children.
 *
 * @param documents what libvirt printed of them, in any order; the one whose comment says {@code <!-- virtsnap: redefine
 *     current -->} becomes the current one
 * @param mapping what in them is to be written otherwise
 * @param replace whether snapshots of the same name may be replaced
 */
public record ImportTree(List<String> documents, Mapping mapping, boolean replace) implements Action {

    public ImportTree {
        documents = List.copyOf(documents);
    }

    @Override
    public String sentence() {
        return "Import " + documents.size() + (documents.size() == 1 ? " snapshot" : " snapshots");
    }

    @Override
    public void draft(Draft draft) {
        Map<String, String> byName = new LinkedHashMap<>();
        List<SnapshotNode> nodes = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        for (String document : documents) {
            String mapped = mapping.applied(document, draft.situation());
            SnapshotDefinition definition = Situation.definition(mapped);
            String name = definition.nameText();
            if (byName.putIfAbsent(name, mapped) != null) {
                draft.refuse("Two of the documents are about " + Shown.quoted(name) + ". Leave out one of them.");
                return;
            }
            nodes.add(SnapshotNode.of(definition).withoutDefinition());
            if (draft.simulation().node(name) != null && !replace) {
                taken.add(name);
            }
        }
        if (!taken.isEmpty()) {
            draft.refuse("The domain has " + Shown.quoted(taken)
                    + " already. Leave these out, or say that they are to be replaced.");
            return;
        }
        for (SnapshotNode node : ordered(draft, SnapshotTree.of(nodes))) {
            String document = byName.getOrDefault(node.name(), "");
            draft.step(new CreateStep(document, flags(document), Records.file(node.name())));
        }
    }

    private static Set<CreateFlag> flags(String document) {
        Directive directive = Directive.of(SyntaxTree.parse(Text.of(document)));
        Set<CreateFlag> flags = EnumSet.of(CreateFlag.REDEFINE);
        if (directive.completing(Facts.NONE).has(CreateFlag.CURRENT)) {
            flags.add(CreateFlag.CURRENT);
        }
        return flags;
    }

    /** Parents before their children; a circle has no beginning. */
    private static List<SnapshotNode> ordered(Draft draft, SnapshotTree tree) {
        List<SnapshotNode> ordered = new ArrayList<>();
        for (SnapshotNode root : tree.roots()) {
            ordered.add(root);
            ordered.addAll(tree.descendants(root.name()));
        }
        if (ordered.size() < tree.nodes().size()) {
            draft.refuse("The parents of some of the documents go round in a circle. 'virtsnap check' says which.");
            return List.of();
        }
        return ordered;
    }
}
