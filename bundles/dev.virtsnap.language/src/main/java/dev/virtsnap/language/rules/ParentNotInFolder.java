package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@code virDomainMomentCheckCycles} refuses a parent that is not there; whoever redefines the folder misses it. */
final class ParentNotInFolder extends FolderRule {

    ParentNotInFolder() {
        super("SNAP130", Severity.WARNING, "No document of the folder is about the parent");
    }

    @Override
    boolean isConcerned(Folder folder, FolderTree tree, FolderEntry own) {
        String parent = own.node().parent();
        return parent != null
                && 2 <= tree.size()
                && tree.named(parent) == null
                && folder.named(own.node().domainName(), parent) == null;
    }

    @Override
    void check(RuleContext context, Folder folder, FolderTree tree, FolderEntry own, Consumer<Diagnostic> found) {
        Value parent = context.definition().parentName();
        boolean known = context.facts().snapshots() != null;
        if (known || parent == null) {
            return;
        }
        Diagnostic diagnostic = at(
                parent.range(),
                "Other snapshots of this domain are here, but '" + parent.shown()
                        + "', the parent, is not, and libvirt refuses to redefine a snapshot before its parent. Add its"
                        + " document, or name another parent.");
        found.accept(diagnostic.withFixes(fixes(context, tree, own, parent)));
    }
    /** More names are no help, and looking for likely ones takes its time. */
    private static final int MOST = 12;

    private static List<Fix> fixes(RuleContext context, FolderTree tree, FolderEntry own, Value parent) {
        List<Fix> fixes = new ArrayList<>();
        String name = own.node().name();
        if (tree.size() <= MOST) {
            List<String> names = new ArrayList<>();
            for (SnapshotNode node : tree.tree().nodes()) {
                if (!node.name().equals(name) && !tree.tree().isAncestor(name, node.name())) {
                    names.add(node.name());
                }
            }
            fixes.addAll(Words.of(names.toArray(new String[0])).choices(parent));
        }
        Element element = context.definition().parent();
        if (element != null) {
            fixes.add(Fix.choice("Remove <parent>", Markup.remove(element)));
        }
        return fixes;
    }
}
