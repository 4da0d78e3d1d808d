package dev.virtsnap.language.xerces;

import dev.virtsnap.language.schema.DatatypeException;
import dev.virtsnap.language.schema.NamespaceScope;

/** Whole numbers, by their range. */
final class IntegerType extends FacetedType {

    private final WholeRange range;
    private final int totalDigits;

    private IntegerType(BuiltIn base, Facets facets, WholeRange range) {
        super(base.whiteSpace, facets.patterns());
        this.range = range;
        this.totalDigits = facets.totalDigits();
    }

    /**
     * The type with facets.
     *
     * @throws DatatypeException if a bound is no value of the type as limited by the bounds before it
     */
    static IntegerType of(BuiltIn base, WholeRange all, Facets facets) throws DatatypeException {
        if (facets.fractionDigits() != 0 && facets.fractionDigits() != Integer.MAX_VALUE) {
            throw new DatatypeException("The parameter 'fractionDigits' of '" + base.typeName + "' can only be '0'.");
        }
        WholeRange range = all;
        for (Facets.Bound bound : facets.bounds()) {
            if (!WholeNumber.isWhole(bound.value()) || !range.contains(WholeNumber.canonical(bound.value()))) {
                throw new DatatypeException("The parameter '" + bound.facet().facetName() + "' of '" + base.typeName
                        + "' must be " + base.words + range.words() + ", not '" + bound.value() + "'.");
            }
            String value = WholeNumber.canonical(bound.value());
            switch (bound.facet()) {
                case MIN_EXCLUSIVE -> {
                    range = range.from(WholeNumber.plus(value, 1));
                }
                case MIN_INCLUSIVE -> {
                    range = range.from(value);
                }
                case MAX_EXCLUSIVE -> {
                    range = range.upTo(WholeNumber.plus(value, -1));
                }
                default -> {
                    range = range.upTo(value);
                }
            }
        }
        return new IntegerType(base, facets, range);
    }

    @Override
    boolean allows(String value, NamespaceScope scope) {
        if (!WholeNumber.isWhole(value)) {
            return false;
        }
        String canonical = WholeNumber.canonical(value);
        return WholeNumber.digits(canonical) <= totalDigits && range.contains(canonical);
    }

    @Override
    boolean same(String a, NamespaceScope scopeOfA, String b, NamespaceScope scopeOfB) {
        return WholeNumber.canonical(a).equals(WholeNumber.canonical(b));
    }

    @Override
    String kindWords() {
        return "an integer" + range.words() + digitWords();
    }

    @Override
    String afterPatternWords() {
        String limits = range.words() + digitWords();
        return limits.isEmpty() ? "" : ", an integer" + limits;
    }

    private String digitWords() {
        if (totalDigits == Integer.MAX_VALUE) {
            return "";
        }
        return " with at most " + totalDigits + (totalDigits == 1 ? " digit" : " digits");
    }
}
