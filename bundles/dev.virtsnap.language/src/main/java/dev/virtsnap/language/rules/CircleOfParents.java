package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.text.Range;
import java.util.function.Consumer;

/** {@code virDomainMomentCheckCycles}: in no order can all of them be redefined. */
final class CircleOfParents extends FolderRule {

    CircleOfParents() {
        super("SNAP131", Severity.ERROR, "The parents in the folder go round in a circle");
    }

    @Override
    boolean isConcerned(Folder folder, FolderTree tree, FolderEntry own) {
        String parent = own.node().parent();
        String name = own.node().name();
        return parent != null && !parent.equals(name) && tree.tree().isInCycle(name);
    }

    @Override
    void check(RuleContext context, Folder folder, FolderTree tree, FolderEntry own, Consumer<Diagnostic> found) {
        Value parent = context.definition().parentName();
        Element element = context.definition().parent();
        String name = own.node().name();
        if (parent == null || element == null) {
            return;
        }
        FolderEntry above = tree.named(parent.text());
        if (above == null || tree.named(name) != own) {
            return;
        }
        Diagnostic diagnostic = at(
                        parent.range(),
                        "'" + parent.shown() + "' descends from this snapshot itself, so libvirt refuses one of them in"
                                + " whatever order they are redefined. Name the parent that it was taken after, or remove"
                                + " <parent> if it was the first.")
                .fixedBy(Fix.choice("Remove <parent>", Markup.remove(element)));
        Range place = above.parent();
        found.accept(place == null ? diagnostic : above.relate(diagnostic, place, "its parent is named here"));
    }
}
