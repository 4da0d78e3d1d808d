package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import java.util.function.Consumer;

/** {@code testDomainSnapshotCreateXML} looks for checkpoints first of all. */
final class CheckpointsInTestDriver extends Rule {

    CheckpointsInTestDriver() {
        super("SNAP802", Severity.ERROR, "The test driver takes no snapshot beside checkpoints");
    }

    @Override
    Need need() {
        return Need.OTHER_DRIVER;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Facts facts = context.facts();
        if (facts.driver() == Driver.TEST
                && context.creates()
                && Boolean.TRUE.equals(facts.surroundings().checkpoints())) {
            found.accept(at(
                    context.rootRange(),
                    "The driver 'test' creates no snapshot of a domain that has checkpoints. Delete them first."));
        }
    }
}
