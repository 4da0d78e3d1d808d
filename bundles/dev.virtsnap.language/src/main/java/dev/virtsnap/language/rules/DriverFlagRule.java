package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A flag outside the mask of a driver; libvirt names it by its bits alone. */
abstract class DriverFlagRule extends CallRule {

    DriverFlagRule(String id, String title) {
        super(id, Severity.ERROR, title, Intent.Kind.values());
    }

    @Override
    Need need() {
        return Need.FLAGS;
    }

    abstract boolean isAbout(Driver driver);

    @Override
    final @Nullable Objection objection(SnapshotCall call) {
        Driver driver = call.facts().driver();
        List<CallFlag> unknown = new ArrayList<>(0);
        int bits = 0;
        for (CallFlag flag : isAbout(driver) ? CallFlag.all() : List.<CallFlag>of()) {
            if (call.has(flag) && flag.isOf(call.kind()) && !driver.takes(flag)) {
                unknown.add(flag);
                bits |= flag.bit();
            }
        }
        return unknown.isEmpty()
                ? null
                : object(message(driver, unknown.get(0)))
                        .refusedWith(
                                LibvirtError.Code.INVALID_ARG,
                                "unsupported flags (0x" + Integer.toHexString(bits) + ") in function "
                                        + driver.function(call.kind()))
                        .without(unknown.toArray(new CallFlag[0]));
    }

    @Override
    public final void check(RuleContext context, Consumer<Diagnostic> found) {
        super.check(context, found);
        Driver driver = context.facts().driver();
        if (!isAbout(driver) || context.facts().flags() == null) {
            return;
        }
        for (CreateFlag flag : context.facts().orderedFlags()) {
            if (flag.isOf(context.intent().kind()) && !driver.takes(flag)) {
                found.accept(
                        at(context.flagRange(flag), message(driver, flag)).withFixes(FlagRule.removing(context, flag)));
            }
        }
    }

    private static String message(Driver driver, CallFlag flag) {
        return "The driver '" + driver.word() + "' does not know the flag '" + flag.word()
                + "' and refuses the call with 'unsupported flags (0x" + Integer.toHexString(flag.bit())
                + ")'. Remove it.";
    }
}
