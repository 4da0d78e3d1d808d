package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.DeleteFlag;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Bring the records of a domain back to what they were. No data comes back by it.
 *
 * @param entry the name of the record that says what they were, for people
 * @param documents what libvirt printed of all the snapshots then
 * @param current the name of the one that was current; empty if none was
 * @param beyondRecords what was done beyond records, in words
 */
public record Restore(String entry, List<String> documents, String current, List<String> beyondRecords)
        implements Action {

    public Restore {
        documents = List.copyOf(documents);
        beyondRecords = List.copyOf(beyondRecords);
    }

    @Override
    public String sentence() {
        return "Undo " + Shown.quoted(entry);
    }

    @Override
    public void draft(Draft draft) {
        if (!beyondRecords.isEmpty()) {
            draft.refuse("More than records was changed (" + String.join("; ", beyondRecords)
                    + "), and that does not come back by records. What there was before is in the journal.");
            return;
        }
        Map<String, String> byName = new LinkedHashMap<>();
        List<SnapshotNode> nodes = new ArrayList<>();
        for (String document : documents) {
            SnapshotDefinition definition = Situation.definition(document);
            byName.put(definition.nameText(), document);
            nodes.add(SnapshotNode.of(definition).withoutDefinition());
        }
        noteDown(draft, SnapshotTree.of(nodes), byName);
        forgetOthers(draft, byName.keySet());
        if (draft.steps() == 0) {
            draft.refuse("The records are what they were then, so there is nothing to be undone.");
        }
    }

    private void noteDown(Draft draft, SnapshotTree then, Map<String, String> byName) {
        List<SnapshotNode> ordered = new ArrayList<>();
        for (SnapshotNode root : then.roots()) {
            ordered.add(root);
            ordered.addAll(then.descendants(root.name()));
        }
        for (SnapshotNode node : ordered) {
            String document = byName.getOrDefault(node.name(), "");
            String present = draft.simulation().document(node.name());
            boolean becomesCurrent = node.name().equals(current)
                    && !node.name().equals(draft.simulation().current());
            if (becomesCurrent || present == null || !document.endsWith(present)) {
                Set<CreateFlag> flags = EnumSet.of(CreateFlag.REDEFINE);
                if (node.name().equals(current)) {
                    flags.add(CreateFlag.CURRENT);
                }
                draft.step(new CreateStep(document, flags, Records.file(node.name())));
            }
        }
    }

    /** Those that came later stay if they hold anything: only the record goes where there is nothing else. */
    private static void forgetOthers(Draft draft, Set<String> known) {
        Set<DeleteFlag> flags =
                draft.isTestDriver() ? EnumSet.noneOf(DeleteFlag.class) : EnumSet.of(DeleteFlag.METADATA_ONLY);
        for (SnapshotNode node : draft.tree().nodes()) {
            if (!known.contains(node.name())) {
                draft.step(DeleteStep.of(node.name(), flags, draft.simulation()));
            }
        }
    }
}
