package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import java.util.function.Consumer;

/** Every driver has its own mask; that of the test driver is SNAP803. */
final class UnknownFlag extends Rule {

    UnknownFlag() {
        super("SNAP408", Severity.ERROR, "The driver does not know a flag");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Driver driver = context.facts().driver();
        if (driver == Driver.TEST || !driver.createsSnapshots()) {
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
