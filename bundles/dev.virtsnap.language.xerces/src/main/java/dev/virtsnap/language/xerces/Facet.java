package dev.virtsnap.language.xerces;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters that RELAX NG lets one give to a type of XML Schema. */
enum Facet {
    LENGTH("length"),
    MIN_LENGTH("minLength"),
    MAX_LENGTH("maxLength"),
    PATTERN("pattern"),
    MIN_INCLUSIVE("minInclusive"),
    MAX_INCLUSIVE("maxInclusive"),
    MIN_EXCLUSIVE("minExclusive"),
    MAX_EXCLUSIVE("maxExclusive"),
    TOTAL_DIGITS("totalDigits"),
    FRACTION_DIGITS("fractionDigits");

    static final Set<Facet> LENGTHS = EnumSet.of(LENGTH, MIN_LENGTH, MAX_LENGTH, PATTERN);
    static final Set<Facet> BOUNDS = EnumSet.of(MIN_INCLUSIVE, MAX_INCLUSIVE, MIN_EXCLUSIVE, MAX_EXCLUSIVE, PATTERN);
    static final Set<Facet> DIGITS = EnumSet.range(PATTERN, FRACTION_DIGITS);
    static final Set<Facet> PATTERN_ONLY = EnumSet.of(PATTERN);

    private final String name;

    Facet(String name) {
        this.name = name;
    }

    /** As written in {@code <param name="…">}. */
    String facetName() {
        return name;
    }

    static @Nullable Facet named(String name) {
        for (Facet facet : values()) {
            if (facet.name.equals(name)) {
                return facet;
            }
        }
        return null;
    }
}
