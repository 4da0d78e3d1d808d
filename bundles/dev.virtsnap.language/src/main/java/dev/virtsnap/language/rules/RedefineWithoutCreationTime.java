package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code virDomainSnapshotDefParse}: a redefine needs {@code <creationTime>}, a whole number of seconds. */
final class RedefineWithoutCreationTime extends Rule {

    RedefineWithoutCreationTime() {
        super(
                "SNAP102",
                Severity.ERROR,
                "A redefined snapshot has no creation time that can be read",
                "schema/missing-element",
                "schema/invalid-value");
    }

    @Override
    Need need() {
        return Need.REDEFINE;
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        Value time = context.definition().creationTime();
        if (!context.redefines() || CreationTime.isInteger(Value.textOf(time))) {
            return;
        }
        if (time != null && !time.text().isBlank()) {
            Long meant = CreationTime.meant(time.text());
            Diagnostic diagnostic = at(
                    time.range(),
                    "libvirt cannot read '" + time.shown()
                            + "' as a creation time and says that it is missing. Write the seconds since 1970-01-01"
                            + " UTC, digits alone.");
            found.accept(
                    meant == null
                            ? diagnostic
                            : diagnostic.fixedBy(
                                    Fix.safe("Change it to '" + meant + "'", time.replacement(Long.toString(meant)))));
            return;
        }
        if (context.isWhole()) {
            found.accept(withFix(context, time));
        }
    }

    /** A snapshot that nobody named has its creation time as its name. */
    private Diagnostic withFix(RuleContext context, @Nullable Value time) {
        Diagnostic diagnostic = at(
                time == null ? context.rootRange() : time.range(),
                "A redefine needs the creation time of the snapshot, or libvirt refuses it. Add <creationTime> with"
                        + " the seconds since 1970-01-01 UTC.");
        String name = context.definition().nameText();
        Long named = CreationTime.parse(name);
        if (named == null || named <= 0) {
            return diagnostic;
        }
        return diagnostic.fixedBy(
                time == null
                        ? RootOrder.add(context, "creationTime", name.strip(), false)
                        : Fix.choice("Change it to '" + name.strip() + "'", time.replacement(name.strip())));
    }
}
