package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import java.util.function.Consumer;

/** A flag outside the mask of a driver; libvirt names it by its bits alone. */
abstract class DriverFlagRule extends Rule {

    DriverFlagRule(String id, String title) {
        super(id, Severity.ERROR, title);
    }

    abstract boolean isAbout(Driver driver);

    @Override
    public final void check(RuleContext context, Consumer<Diagnostic> found) {
        Driver driver = context.facts().driver();
        if (!isAbout(driver) || context.facts().flags() == null) {
            return;
        }
        for (CreateFlag flag : context.facts().orderedFlags()) {
            if (!driver.takes(flag)) {
                found.accept(at(
                                context.flagRange(flag),
                                "The driver '" + driver.word() + "' does not know the flag '" + flag.word()
                                        + "' and refuses the call with 'unsupported flags (0x"
                                        + Integer.toHexString(flag.bit()) + ")'. Remove it.")
                        .withFixes(FlagRule.removing(context, flag)));
            }
        }
    }
}
