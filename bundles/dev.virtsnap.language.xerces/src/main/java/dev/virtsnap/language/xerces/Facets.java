package dev.virtsnap.language.xerces;

import dev.virtsnap.language.schema.DatatypeException;
import dev.virtsnap.language.schema.Parameter;
import dev.virtsnap.language.xerces.regex.Regex;
import dev.virtsnap.language.xerces.regex.RegexException;
import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a type, read and checked.
 *
 * @param patterns all of them have to match (RELAX NG's guidelines for these types, section 2)
 * @param lengths what the length facets say together
 * @param totalDigits most digits; {@link Integer#MAX_VALUE} for no limit
 * @param fractionDigits most digits after the point; {@link Integer#MAX_VALUE} for no limit
 * @param bounds the range facets in the schema's order
 */
record Facets(List<Regex> patterns, Lengths lengths, int totalDigits, int fractionDigits, List<Bound> bounds) {

    private static final String MOST = String.valueOf(Integer.MAX_VALUE);

    /** A range facet; the value is normalized. */
    record Bound(Facet facet, String value) {}

    static Facets of(BuiltIn type, List<Parameter> parameters) throws DatatypeException {
        List<Regex> patterns = new ArrayList<>();
        List<Bound> bounds = new ArrayList<>();
        Lengths lengths = type.lengths();
        int totalDigits = Integer.MAX_VALUE;
        int fractionDigits = Integer.MAX_VALUE;
        for (Parameter parameter : parameters) {
            Facet facet = facet(type, parameter.name());
            switch (facet) {
                case PATTERN -> {
                    patterns.add(pattern(parameter.value()));
                }
                case LENGTH -> {
                    int length = count(facet, parameter.value());
                    lengths = lengths.and(new Lengths(length, length));
                }
                case MIN_LENGTH -> {
                    lengths = lengths.and(new Lengths(count(facet, parameter.value()), Integer.MAX_VALUE));
                }
                case MAX_LENGTH -> {
                    lengths = lengths.and(new Lengths(0, count(facet, parameter.value())));
                }
                case TOTAL_DIGITS -> {
                    totalDigits = Math.min(totalDigits, count(facet, parameter.value()));
                    if (totalDigits == 0) {
                        throw new DatatypeException("The parameter 'totalDigits' must be at least 1.");
                    }
                }
                case FRACTION_DIGITS -> {
                    fractionDigits = Math.min(fractionDigits, count(facet, parameter.value()));
                }
                default -> {
                    bounds.add(new Bound(facet, WhiteSpace.COLLAPSE.normalize(parameter.value())));
                }
            }
        }
        if (lengths.maximum() < lengths.minimum()) {
            throw new DatatypeException(
                    "The parameters of '" + type.typeName + "' ask for at least " + lengths.minimum() + " and at most "
                            + lengths.maximum() + " " + type.unit() + "s; no value can be both.");
        }
        if (totalDigits < fractionDigits && fractionDigits != Integer.MAX_VALUE) {
            throw new DatatypeException(
                    "The parameters of '" + type.typeName + "' ask for more 'fractionDigits' than 'totalDigits'.");
        }
        return new Facets(List.copyOf(patterns), lengths, totalDigits, fractionDigits, List.copyOf(bounds));
    }

    private static Facet facet(BuiltIn type, String name) throws DatatypeException {
        if (name.equals("enumeration")) {
            throw new DatatypeException(
                    "The parameter 'enumeration' is not allowed in RELAX NG; use a <choice> of <value> elements.");
        }
        if (name.equals("whiteSpace")) {
            throw new DatatypeException(
                    "The parameter 'whiteSpace' is not allowed in RELAX NG; choose the type 'string',"
                            + " 'normalizedString' or 'token' instead.");
        }
        Facet facet = Facet.named(name);
        if (facet == null) {
            throw new DatatypeException("There is no parameter '" + name + "' for XML Schema datatypes; '"
                    + type.typeName + "' takes " + allowed(type) + ".");
        }
        if (!type.facets.contains(facet)) {
            throw new DatatypeException("The datatype '" + type.typeName + "' has no parameter '" + name
                    + "'; it takes " + allowed(type) + ".");
        }
        return facet;
    }

    private static String allowed(BuiltIn type) {
        StringBuilder names = new StringBuilder();
        for (Facet facet : type.facets) {
            names.append(names.length() == 0 ? "'" : ", '")
                    .append(facet.facetName())
                    .append('\'');
        }
        int comma = names.lastIndexOf(", ");
        return comma < 0
                ? names.toString()
                : names.replace(comma, comma + 1, " and").toString();
    }

    private static Regex pattern(String pattern) throws DatatypeException {
        try {
            return Regex.of(pattern);
        } catch (RegexException e) {
            throw new DatatypeException(String.valueOf(e.getMessage()));
        }
    }

    private static int count(Facet facet, String value) throws DatatypeException {
        String number = WhiteSpace.COLLAPSE.normalize(value);
        if (!WholeNumber.isWhole(number) || WholeNumber.canonical(number).startsWith("-")) {
            throw new DatatypeException("The parameter '" + facet.facetName()
                    + "' must be a whole number of at least 0, not '" + value + "'.");
        }
        String canonical = WholeNumber.canonical(number);
        return WholeNumber.compare(MOST, canonical) < 0 ? Integer.MAX_VALUE : Integer.parseInt(canonical);
    }
}
