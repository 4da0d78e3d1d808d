package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** A domain may have several, after its first snapshot was deleted or records were; more often a parent got lost. */
final class SeveralRoots extends FolderRule {

    SeveralRoots() {
        super("HAZ080", Severity.INFO, "Several snapshots of a folder have no parent");
    }

    @Override
    boolean isConcerned(Folder folder, FolderTree tree, FolderEntry own) {
        return tree.secondRoot() == own && tree.isMostlyTree();
    }

    @Override
    void check(RuleContext context, Folder folder, FolderTree tree, FolderEntry own, Consumer<Diagnostic> found) {
        FolderEntry first = tree.firstRoot();
        if (first == null || context.definition().parent() != null) {
            return;
        }
        Value name = context.definition().name();
        found.accept(first.relate(
                at(
                        name == null ? context.rootRange() : name.range(),
                        "This snapshot has no parent, and neither has '"
                                + CallRule.shown(first.node().name())
                                + "' of the same domain. If one was taken after the other, add its <parent>."),
                first.name(),
                "the other is here"));
    }
}
