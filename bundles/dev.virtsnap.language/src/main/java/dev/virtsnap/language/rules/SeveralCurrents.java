package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.text.Range;
import java.util.function.Consumer;

/** {@code qemuDomainSnapshotLoad}: the daemon then takes none of them for the current one. */
final class SeveralCurrents extends FolderRule {

    SeveralCurrents() {
        super("SNAP905", Severity.WARNING, "Several snapshots of a folder claim to be current");
    }

    @Override
    boolean isConcerned(Folder folder, FolderTree tree, FolderEntry own) {
        return own.node().isCurrent() && tree.firstCurrent() != own;
    }

    @Override
    void check(RuleContext context, Folder folder, FolderTree tree, FolderEntry own, Consumer<Diagnostic> found) {
        Value active = context.definition().active();
        FolderEntry first = tree.firstCurrent();
        Range place = first == null ? null : first.active();
        if (active == null || first == null || place == null) {
            return;
        }
        found.accept(first.relate(
                at(
                                active.range(),
                                "Snapshot '"
                                        + CallRule.shown(first.node().name())
                                        + "' claims to be the current one, too, and a domain has one at most: libvirt"
                                        + " then takes none. Leave '1' where it belongs.")
                        .fixedBy(Fix.choice("Change it to '0'", active.replacement("0"))),
                place,
                "the other is here"));
    }
}
