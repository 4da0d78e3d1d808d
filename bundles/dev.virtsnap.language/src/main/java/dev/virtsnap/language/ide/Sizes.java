package dev.virtsnap.language.ide;

import dev.virtsnap.language.syntax.Element;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sizes with units, as libvirt scales them ({@code virScaleInteger}), in words that can be compared. */
final class Sizes {

    private static final List<String> NAMES = List.of("bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB");

    private static final BigInteger STEP = BigInteger.valueOf(1024);

    private Sizes() {}

    /** What an element that holds a size says, such as {@code 2 GiB}; null if it holds none. */
    static @Nullable String words(Element element) {
        String fallback =
                switch (element.name().local()) {
                    case "memory", "currentMemory", "maxMemory" -> "KiB";
                    case "max_size" -> "bytes";
                    default -> "";
                };
        String number = element.text().strip();
        if (fallback.isEmpty() || !number.matches("[0-9]{1,20}")) {
            return null;
        }
        var unit = element.attribute("unit");
        String said = unit == null ? null : unit.value();
        BigInteger factor = factor(said == null || said.isEmpty() ? fallback : said);
        return factor == null ? null : inWords(new BigInteger(number).multiply(factor));
    }

    private static @Nullable BigInteger factor(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT);
        if (lower.equals("b") || lower.equals("byte") || lower.equals("bytes")) {
            return BigInteger.ONE;
        }
        int power = "kmgtpe".indexOf(lower.charAt(0)) + 1;
        String rest = lower.substring(1);
        if (power == 0 || !(rest.isEmpty() || rest.equals("ib") || rest.equals("b"))) {
            return null;
        }
        return (rest.equals("b") ? BigInteger.valueOf(1000) : STEP).pow(power);
    }

    private static String inWords(BigInteger bytes) {
        int power = 0;
        BigInteger unit = BigInteger.ONE;
        while (power + 1 < NAMES.size() && unit.multiply(STEP).compareTo(bytes) <= 0) {
            unit = unit.multiply(STEP);
            power++;
        }
        BigDecimal value = new BigDecimal(bytes).divide(new BigDecimal(unit), 2, RoundingMode.HALF_UP);
        boolean exact = value.multiply(new BigDecimal(unit)).compareTo(new BigDecimal(bytes)) == 0;
        return (exact ? "" : "about ") + value.stripTrailingZeros().toPlainString() + " " + NAMES.get(power);
    }
}
