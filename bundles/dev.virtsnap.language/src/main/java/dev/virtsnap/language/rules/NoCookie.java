package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.SnapshotState;
import java.util.function.Consumer;

/** The cookie holds the CPU that the guest saw; without it a resumed guest may meet another one. */
final class NoCookie extends Rule {

    NoCookie() {
        super("HAZ068", Severity.HINT, "A snapshot with memory has no cookie");
    }

    @Override
    Need need() {
        return Need.DOMAIN;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        SnapshotDefinition definition = context.definition();
        SnapshotState state = definition.knownState();
        DomainDefinition domain = context.domain();
        if (!context.isWhole()
                || domain == null
                || !domain.isQemu()
                || state == null
                || !state.isOnline()
                || definition.cookie() != null) {
            return;
        }
        SnapshotMode memory = definition.redefinedMemoryMode();
        if (memory == SnapshotMode.INTERNAL || memory == SnapshotMode.EXTERNAL) {
            found.accept(at(
                    context.rootRange(),
                    "The memory is saved, but there is no <cookie> with the CPU that the guest saw, so a revert may"
                            + " resume it on another one. Keep the cookie of the dump as it was."));
        }
    }
}
