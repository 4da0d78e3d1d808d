package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import java.util.function.Consumer;

/** {@code testDomainSnapshotCreateXML} makes no overlays and always keeps metadata. */
final class FlagOfTestDriver extends Rule {

    FlagOfTestDriver() {
        super("SNAP803", Severity.ERROR, "The test driver does not know a flag");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Driver driver = context.facts().driver();
        if (driver != Driver.TEST) {
            return;
        }
        for (CreateFlag flag : context.facts().orderedFlags()) {
            if (!driver.takes(flag)) {
                found.accept(at(
                                context.flagRange(flag),
                                "The driver '" + driver.word() + "' does not know the flag '" + flag.word()
                                        + "' and refuses the call. Remove it.")
                        .withFixes(FlagRule.removing(context, flag)));
            }
        }
    }
}
