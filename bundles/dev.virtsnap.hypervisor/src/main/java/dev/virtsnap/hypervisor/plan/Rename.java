package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.DeleteFlag;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Give a snapshot another name: it is noted down under the new one, its children below that, and the old record goes.
 *
 * @param snapshot its name
 * @param name the new one
 */
public record Rename(String snapshot, String name) implements Action {

    @Override
    public String sentence() {
        return "Rename " + Shown.quoted(snapshot) + " to " + Shown.quoted(name);
    }

    @Override
    public void draft(Draft draft) {
        String document = Records.needed(draft, snapshot);
        if (document == null) {
            return;
        }
        SnapshotNode node = Objects.requireNonNull(draft.simulation().node(snapshot));
        if (name.isEmpty() || name.equals(snapshot) || draft.simulation().node(name) != null) {
            draft.refuse(
                    name.isEmpty()
                            ? "A snapshot has to have a name. Give one."
                            : "There is a snapshot " + Shown.quoted(name)
                                    + " already, and its record would be replaced. Choose another" + " name.");
            return;
        }
        if (!draft.isTestDriver() && !node.isExternal()) {
            draft.refuse("The images hold this snapshot under the name " + Shown.quoted(snapshot)
                    + ", and nobody could find it there under another. Keep the name, and describe the"
                    + " snapshot instead.");
            return;
        }
        boolean current = snapshot.equals(draft.simulation().current());
        draft.step(new CreateStep(Dump.named(document, name), Records.flags(draft, snapshot), Records.file(name)));
        for (SnapshotNode child : draft.tree().children(snapshot)) {
            String of = draft.simulation().document(child.name());
            if (of != null) {
                draft.step(new CreateStep(
                        Dump.below(of, name), Records.flags(draft, child.name()), Records.file(child.name())));
            }
        }
        Set<DeleteFlag> flags =
                draft.isTestDriver() ? EnumSet.noneOf(DeleteFlag.class) : EnumSet.of(DeleteFlag.METADATA_ONLY);
        draft.step(DeleteStep.of(snapshot, flags, draft.simulation()));
        if (current && !name.equals(draft.simulation().current()) && !draft.isRefused()) {
            draft.step(new CreateStep(
                    Dump.named(document, name),
                    EnumSet.of(CreateFlag.REDEFINE, CreateFlag.CURRENT),
                    Records.file(name)));
        }
    }
}
