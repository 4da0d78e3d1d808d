package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.syntax.Comment;
import dev.virtsnap.language.syntax.Node;
import dev.virtsnap.language.syntax.SyntaxTree;
import java.util.function.Consumer;

/** {@code virDomainSnapshotDefParse} with {@code VIR_DOMAIN_SNAPSHOT_PARSE_INTERNAL}, as for the daemon's own files. */
final class UnreadableActive extends Rule {

    UnreadableActive() {
        super(
                "SNAP041",
                Severity.ERROR,
                "libvirt cannot read its own file without a number in <active>",
                "schema/invalid-value");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Value active = context.definition().active();
        if (active == null) {
            if (context.isWhole() && isOwnFile(context.tree())) {
                found.accept(at(
                                context.rootRange(),
                                "This is a file of libvirt itself, but it has no <active>, so the daemon does not"
                                        + " load it. Add <active>0</active>, or 1 if it is the current snapshot.")
                        .fixedBy(RootOrder.add(context, "active", "0", false)));
            }
        } else if (!CreationTime.isInteger(active.text())) {
            found.accept(Diagnostic.of(
                            id(),
                            isOwnFile(context.tree()) ? severity() : Severity.WARNING,
                            active.range(),
                            "libvirt reads <active> as a number and does not load a file with '"
                                    + active.text().strip() + "'. Write 1 if this is the current snapshot, else 0.")
                    .fixedBy(Fix.choice("Change it to '0'", active.replacement("0")))
                    .fixedBy(Fix.choice("Change it to '1'", active.replacement("1"))));
        }
    }

    /** The comment that libvirt puts above its own files. */
    private static boolean isOwnFile(SyntaxTree tree) {
        for (Node node : tree.children()) {
            if (node instanceof Comment && tree.text().slice(node.range()).contains("THIS IS AN AUTO-GENERATED FILE")) {
                return true;
            }
        }
        return false;
    }
}
