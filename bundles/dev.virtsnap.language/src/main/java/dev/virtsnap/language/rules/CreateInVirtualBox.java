package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code vboxDomainSnapshotCreateXML} parses with the flag for a redefine. */
final class CreateInVirtualBox extends Rule {

    CreateInVirtualBox() {
        super("SNAP821", Severity.ERROR, "VirtualBox reads every document like a redefine");
    }

    @Override
    Need need() {
        return Need.OTHER_DRIVER;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        SnapshotDefinition definition = context.definition();
        if (context.facts().driver() != Driver.VBOX || !context.creates() || !context.isWhole()) {
            return;
        }
        String missing = isMissing(definition.name())
                ? "name"
                : isMissing(definition.creationTime())
                        ? "creationTime"
                        : isMissing(definition.state()) ? "state" : null;
        if (missing != null) {
            found.accept(at(
                    context.rootRange(),
                    "libvirt reads a document for VirtualBox like one for a redefine and refuses it without <" + missing
                            + ">. Add <name>, <creationTime> and <state>."));
        }
    }

    private static boolean isMissing(@Nullable Value value) {
        return value == null || value.isEmpty();
    }
}
