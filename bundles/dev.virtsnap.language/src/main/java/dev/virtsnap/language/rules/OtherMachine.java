package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotNode;
import java.util.function.Consumer;

/**
 * {@code virDomainDefCheckABIStability}, called by {@code virDomainSnapshotRedefineValidate}: what a guest sees of its
 * machine cannot be changed in a snapshot that exists. Files of the host may.
 */
final class OtherMachine extends Rule {

    OtherMachine() {
        super("SNAP116", Severity.ERROR, "An existing snapshot gets another machine");
    }

    @Override
    Need need() {
        return Need.SNAPSHOTS;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        SnapshotNode known = context.redefines()
                ? context.facts().snapshot(context.definition().nameText())
                : null;
        SnapshotDefinition stored = known == null ? null : known.definition();
        DomainDefinition was = stored == null ? null : stored.fullDomain();
        DomainDefinition now = context.definition().fullDomain();
        if (was == null || now == null) {
            return;
        }
        for (MachineChange change : MachineChange.between(was, now)) {
            Diagnostic diagnostic = at(
                    change.place(),
                    "The snapshot exists with " + change.words()
                            + ", and libvirt refuses to change what a guest sees of its machine. Restore it, or redefine"
                            + " it under another name.");
            found.accept(change.fix() == null ? diagnostic : diagnostic.fixedBy(change.fix()));
        }
    }
}
