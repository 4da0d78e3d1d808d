package dev.virtsnap.language.xerces;

import dev.virtsnap.language.schema.DatatypeException;
import dev.virtsnap.language.schema.NamespaceScope;
import org.jspecify.annotations.Nullable;

/** A type whose values Xerces knows. */
final class XercesType extends FacetedType {

    private final BuiltIn base;
    private final Facets facets;

    /** Null until a value is to be judged: Xerces makes all its types at once, which takes a process 20 ms. */
    private volatile @Nullable XercesValues values;

    private XercesType(BuiltIn base, Facets facets) {
        super(base.whiteSpace, facets.patterns());
        this.base = base;
        this.facets = facets;
    }

    /**
     * The type with facets.
     *
     * @throws DatatypeException if a bound is no value of the type or contradicts another
     */
    static XercesType of(BuiltIn base, Facets facets) throws DatatypeException {
        XercesType made = new XercesType(base, facets);
        if (!facets.bounds().isEmpty() || facets.fractionDigits() != Integer.MAX_VALUE) {
            made.values = XercesValues.of(base, facets);
        }
        return made;
    }

    @Override
    boolean allows(String value, NamespaceScope scope) {
        if (base == BuiltIn.ANY_URI && !facets.lengths().contains(value)) {
            return false;
        }
        // Xerces still takes --05--, which was a slip in the first edition of XML Schema and is no month since
        if (base == BuiltIn.G_MONTH && 0 < value.indexOf("--", 2)) {
            return false;
        }
        return value(value, scope) != null;
    }

    @Override
    boolean same(String a, NamespaceScope scopeOfA, String b, NamespaceScope scopeOfB) {
        if (a.equals(b) && !base.usesScope()) {
            return true;
        }
        Object valueOfA = value(a, scopeOfA);
        return valueOfA != null && valueOfA.equals(value(b, scopeOfB));
    }

    private @Nullable Object value(String value, NamespaceScope scope) {
        XercesValues made = values;
        if (made == null) {
            try {
                made = XercesValues.of(base, facets);
            } catch (DatatypeException e) {
                // facets that can be wrong were applied when the type was made
                throw new IllegalStateException(e);
            }
            values = made;
        }
        return made.value(value, scope);
    }

    @Override
    String kindWords() {
        return base.words + limitWords();
    }

    @Override
    String afterPatternWords() {
        return " that is " + kindWords();
    }

    private String limitWords() {
        StringBuilder words = new StringBuilder();
        for (Facets.Bound bound : facets.bounds()) {
            words.append(words.length() == 0 ? "" : " and").append(boundWords(bound));
        }
        if (facets.totalDigits() != Integer.MAX_VALUE) {
            words.append(" with at most ").append(facets.totalDigits()).append(" digits");
        }
        if (facets.fractionDigits() != Integer.MAX_VALUE) {
            words.append(" with at most ").append(facets.fractionDigits()).append(" digits after the point");
        }
        String length =
                facets.lengths().equals(base.lengths()) ? "" : facets.lengths().words(base.unit());
        return words.append(length.isEmpty() ? "" : " of " + length).toString();
    }

    private static String boundWords(Facets.Bound bound) {
        switch (bound.facet()) {
            case MIN_EXCLUSIVE -> {
                return " after " + bound.value();
            }
            case MIN_INCLUSIVE -> {
                return " from " + bound.value();
            }
            case MAX_EXCLUSIVE -> {
                return " below " + bound.value();
            }
            default -> {
                return " up to " + bound.value();
            }
        }
    }
}
