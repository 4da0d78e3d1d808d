package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code virDomainSnapshotRedefinePrep}: a second document of one name takes the place of the first. */
final class NameTwiceInFolder extends FolderRule {

    NameTwiceInFolder() {
        super("SNAP132", Severity.WARNING, "Two documents of a folder are about one snapshot");
    }

    @Override
    boolean isConcerned(Folder folder, FolderTree tree, FolderEntry own) {
        FolderEntry first = tree.named(own.node().name());
        return first != null && first != own && !first.node().equals(own.node());
    }

    @Override
    void check(RuleContext context, Folder folder, FolderTree tree, FolderEntry own, Consumer<Diagnostic> found) {
        Value name = context.definition().name();
        FolderEntry first = name == null ? null : tree.named(name.text());
        if (name == null || first == null) {
            return;
        }
        Diagnostic diagnostic = at(
                        name.range(),
                        "Another document of the folder is about a snapshot '" + name.shown()
                                + "' of this domain and says something else; redefined after each other, the second takes"
                                + " the place of the first. Keep one of them, or rename one.")
                .fixedBy(renamed(tree, name));
        found.accept(first.relate(diagnostic, first.name(), "the other is here"));
    }

    private static Fix renamed(FolderTree tree, Value name) {
        String other = name.text();
        for (int i = 2; tree.named(other) != null; i++) {
            other = name.text() + "-" + i;
        }
        return Fix.choice("Change it to '" + other + "'", name.replacement(other));
    }
}
