package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import java.util.Locale;
import java.util.function.Consumer;

/** {@code virScaleInteger}: {@code unit} is not one of bytes, or a letter from k to e with or without B or iB. */
final class UnknownCacheUnit extends Rule {

    private static final Words UNITS = Words.of("bytes", "KiB", "MiB", "GiB");

    UnknownCacheUnit() {
        super("SNAP018", Severity.ERROR, "The size of a metadata cache has an unknown unit", "schema/invalid-value");
    }

    @Override
    public void check(RuleContext context, Consumer<Diagnostic> found) {
        for (SnapshotDisk disk : context.definition().disks()) {
            Value size = disk.cacheSize();
            Value unit = disk.cacheUnit();
            if (size != null && unit != null && CacheSizeNotANumber.isNumber(size.text()) && !isUnit(unit.text())) {
                found.accept(at(
                                unit.range(),
                                "libvirt does not know the unit '" + unit.shown() + "' and refuses the document. Use "
                                        + UNITS.listed() + ".")
                        .withFixes(UNITS.fixes(unit)));
            }
        }
    }

    /** Whether {@code virScaleInteger} takes it; letter case does not matter, no unit means bytes. */
    static boolean isUnit(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT);
        if (lower.isEmpty() || lower.equals("b") || lower.equals("byte") || lower.equals("bytes")) {
            return true;
        }
        String rest = lower.substring(1);
        return 0 <= "kmgtpe".indexOf(lower.charAt(0)) && (rest.isEmpty() || rest.equals("b") || rest.equals("ib"));
    }
}
