package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code virParseScaledValue}: {@code max_size} is not a whole number without a sign. */
final class CacheSizeNotANumber extends Rule {

    CacheSizeNotANumber() {
        super("SNAP017", Severity.ERROR, "The size of a metadata cache is not a number", "schema/invalid-value");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        for (SnapshotDisk disk : context.definition().disks()) {
            Value size = disk.cacheSize();
            if (size != null && !size.isEmpty() && !isNumber(size.text())) {
                Diagnostic diagnostic = at(
                        size.range(),
                        "<max_size> is '" + size.shown()
                                + "', which libvirt cannot read as a number. Write a whole number, and its unit into"
                                + " the attribute 'unit'.");
                found.accept(withFix(diagnostic, size, disk.cacheUnit()));
            }
        }
    }

    /** As {@code virStrToLong_ullp} with base 10: blanks may stand before the digits, not behind them. */
    static boolean isNumber(String text) {
        int start = 0;
        while (start < text.length() && CreationTime.isSpace(text.charAt(start))) {
            start++;
        }
        if (start < text.length() && text.charAt(start) == '+') {
            start++;
        }
        return start < text.length() && digitsEnd(text, start) == text.length() && fits(text.substring(start));
    }

    /** Whether it is a number that libvirt does not take for none. */
    static boolean isPositive(String text) {
        return isNumber(text) && !text.strip().replace("0", "").replace("+", "").isEmpty();
    }

    private static boolean fits(String digits) {
        try {
            Long.parseUnsignedLong(digits);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static int digitsEnd(String text, int start) {
        int end = start;
        while (end < text.length() && '0' <= text.charAt(end) && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Splits {@code 64MiB} into number and unit. */
    private static Diagnostic withFix(Diagnostic diagnostic, Value size, @Nullable Value unit) {
        String text = size.text().strip();
        int end = digitsEnd(text, 0);
        String rest = text.substring(end).strip();
        if (end == 0 || !fits(text.substring(0, end)) || !UnknownCacheUnit.isUnit(rest)) {
            return diagnostic;
        }
        String number = text.substring(0, end);
        if (rest.isEmpty()) {
            return diagnostic.fixedBy(Fix.safe("Change it to '" + number + "'", size.replacement(number)));
        }
        if (unit != null && !unit.isEmpty() && !unit.is(rest)) {
            return diagnostic;
        }
        return diagnostic.fixedBy(Fix.safe(
                "Write the unit '" + rest + "' as an attribute",
                Markup.set(size.element(), "unit", rest),
                size.replacement(number)));
    }
}
