package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;

/** Nothing checks the number; zero, negative ones and milliseconds are slips. */
final class ImplausibleCreationTime extends Rule {

    /** The end of the year 2100. The core has no clock, so "in the future" cannot be said any closer. */
    private static final long LATEST = 4_133_980_799L;

    ImplausibleCreationTime() {
        super("SNAP122", Severity.WARNING, "The creation time cannot be true");
    }

    @Override
    Need need() {
        return Need.REDEFINE;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Value time = context.definition().creationTime();
        Long seconds = time == null ? null : CreationTime.parse(time.text());
        if (!context.redefines() || time == null || seconds == null) {
            return;
        }
        if (seconds <= 0) {
            found.accept(at(
                    time.range(),
                    "A creation time of '" + seconds
                            + "' lies before snapshots existed; libvirt takes it in, and sorts and shows the"
                            + " snapshot wrongly. Write the seconds since 1970-01-01 UTC when it was taken."));
        } else if (LATEST < seconds) {
            Diagnostic diagnostic = at(
                    time.range(),
                    "A creation time of '" + seconds
                            + "' lies beyond the year 2100; libvirt takes it in, and sorts and shows the snapshot"
                            + " wrongly. Write seconds since 1970-01-01 UTC, not milliseconds.");
            long fewer = seconds / 1000;
            found.accept(
                    fewer <= LATEST
                            ? diagnostic.fixedBy(Fix.choice(
                                    "Change it to '" + fewer + "' seconds", time.replacement(Long.toString(fewer))))
                            : diagnostic);
        }
    }
}
