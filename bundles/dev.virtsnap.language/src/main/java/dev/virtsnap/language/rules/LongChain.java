package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** {@code qemuDomainStorageSourceValidateDepth} refuses more than 200, and long chains are slow and break tools before. */
final class LongChain extends FolderRule {

    LongChain() {
        super("HAZ036", Severity.WARNING, "Many overlays lie on each other");
    }

    @Override
    boolean isConcerned(Folder folder, FolderTree tree, FolderEntry own) {
        return own.node().isExternal()
                && MANY <= tree.tree().layers(own.node().name())
                && tree.named(own.node().name()) == own
                && !hasExternalChild(tree, own);
    }

    @Override
    void check(RuleContext context, Folder folder, FolderTree tree, FolderEntry own, Consumer<Diagnostic> found) {
        int layers = tree.tree().layers(own.node().name());
        Value name = context.definition().name();
        Diagnostic diagnostic = at(
                name == null ? context.rootRange() : name.range(),
                "'" + layers
                        + "' external snapshots follow one another up to this one, and the guest reads through all their"
                        + " files; libvirt refuses more than '200', and some releases fail to start at 25. Delete those that"
                        + " nobody needs.");
        found.accept(layers <= MOST ? diagnostic : diagnostic.withSeverity(Severity.ERROR));
    }

    private static final int MANY = 20;

    /** What libvirt allows. */
    private static final int MOST = 200;

    private static boolean hasExternalChild(FolderTree tree, FolderEntry own) {
        for (SnapshotNode child : tree.tree().children(own.node().name())) {
            if (child.isExternal()) {
                return true;
            }
        }
        return false;
    }
}
