package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.text.Range;
import java.util.List;
import java.util.function.Consumer;

/** libvirt never makes such a pair: what the one holds would have been written over by the other. */
final class OneFileForTwo extends FolderRule {

    OneFileForTwo() {
        super("HAZ082", Severity.WARNING, "Two snapshots of a folder name one file as theirs");
    }

    @Override
    boolean isConcerned(Folder folder, FolderTree tree, FolderEntry own) {
        List<FolderEntry.Written> writes = own.writes();
        for (int i = 0; i < writes.size(); i++) {
            if (tree.firstWriter(writes.get(i).path()) != own) {
                return true;
            }
        }
        return false;
    }

    @Override
    void check(RuleContext context, Folder folder, FolderTree tree, FolderEntry own, Consumer<Diagnostic> found) {
        for (Value path : FolderEntry.writtenBy(context.definition())) {
            String normal = ImagePaths.normal(path.text());
            FolderEntry first = tree.firstWriter(normal);
            Range place = first == null
                            || first == own
                            || first.node().name().equals(own.node().name())
                    ? null
                    : first.place(normal);
            if (place != null && first != null) {
                found.accept(first.relate(
                        at(
                                path.range(),
                                "Snapshot '" + CallRule.shown(first.node().name()) + "' names '" + path.shown()
                                        + "' as its own, too; two snapshots never share a file, for the second would have"
                                        + " destroyed what the first holds. Find out whose it is, and correct the other."),
                        place,
                        "the other is here"));
            }
        }
    }
}
