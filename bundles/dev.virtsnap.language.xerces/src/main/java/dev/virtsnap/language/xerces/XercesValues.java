package dev.virtsnap.language.xerces;

import dev.virtsnap.language.schema.DatatypeException;
import dev.virtsnap.language.schema.NamespaceScope;
import org.apache.xerces.impl.dv.InvalidDatatypeFacetException;
import org.apache.xerces.impl.dv.InvalidDatatypeValueException;
import org.apache.xerces.impl.dv.ValidatedInfo;
import org.apache.xerces.impl.dv.XSFacets;
import org.apache.xerces.impl.dv.XSSimpleType;
import org.apache.xerces.impl.dv.xs.SchemaDVFactoryImpl;
import org.jspecify.annotations.Nullable;

/** The values of one of Xerces' types; Xerces is loaded with this class. */
final class XercesValues {

    private final XSSimpleType type;

    XercesValues(XSSimpleType type) {
        this.type = type;
    }

    /** The value that a text stands for, whose {@code equals} is that of the type; null if it stands for none. */
    @Nullable
    Object value(String text, NamespaceScope scope) {
        try {
            return type.validate(text, new XercesContext(scope), new ValidatedInfo());
        } catch (InvalidDatatypeValueException e) {
            return null;
        }
    }

    /** One step of restriction for each facet, as if each were a type of its own. */
    static XercesValues of(BuiltIn base, Facets facets) throws DatatypeException {
        XSSimpleType made = new SchemaDVFactoryImpl().getBuiltInType(base.typeName);
        Lengths lengths = facets.lengths();
        // Xerces counts a character beyond U+FFFF twice in a URI
        if (!lengths.equals(base.lengths()) && base != BuiltIn.ANY_URI) {
            XSFacets length = new XSFacets();
            length.minLength = lengths.minimum();
            length.maxLength = lengths.maximum();
            made = restricted(
                    base, made, length, XSSimpleType.FACET_MINLENGTH | XSSimpleType.FACET_MAXLENGTH, "length", "");
        }
        if (facets.totalDigits() != Integer.MAX_VALUE) {
            XSFacets digits = new XSFacets();
            digits.totalDigits = facets.totalDigits();
            made = restricted(base, made, digits, XSSimpleType.FACET_TOTALDIGITS, "totalDigits", "");
        }
        if (facets.fractionDigits() != Integer.MAX_VALUE) {
            XSFacets digits = new XSFacets();
            digits.fractionDigits = facets.fractionDigits();
            made = restricted(
                    base,
                    made,
                    digits,
                    XSSimpleType.FACET_FRACTIONDIGITS,
                    "fractionDigits",
                    String.valueOf(digits.fractionDigits));
        }
        for (Facets.Bound bound : facets.bounds()) {
            made = bounded(base, made, bound);
        }
        return new XercesValues(made);
    }

    private static XSSimpleType bounded(BuiltIn base, XSSimpleType from, Facets.Bound bound) throws DatatypeException {
        XSFacets limit = new XSFacets();
        int flag;
        switch (bound.facet()) {
            case MIN_EXCLUSIVE -> {
                limit.minExclusive = bound.value();
                flag = XSSimpleType.FACET_MINEXCLUSIVE;
            }
            case MIN_INCLUSIVE -> {
                limit.minInclusive = bound.value();
                flag = XSSimpleType.FACET_MININCLUSIVE;
            }
            case MAX_EXCLUSIVE -> {
                limit.maxExclusive = bound.value();
                flag = XSSimpleType.FACET_MAXEXCLUSIVE;
            }
            default -> {
                limit.maxInclusive = bound.value();
                flag = XSSimpleType.FACET_MAXINCLUSIVE;
            }
        }
        return restricted(base, from, limit, flag, bound.facet().facetName(), bound.value());
    }

    private static XSSimpleType restricted(
            BuiltIn base, XSSimpleType from, XSFacets by, int flags, String name, String value)
            throws DatatypeException {
        XSSimpleType made = new SchemaDVFactoryImpl().createTypeRestriction(base.typeName, null, (short) 0, from, null);
        try {
            made.applyFacets(by, (short) flags, (short) 0, new XercesContext(NamespaceScope.NONE));
            return made;
        } catch (InvalidDatatypeFacetException e) {
            throw new DatatypeException("The parameter '" + name + "' of '" + base.typeName + "' cannot be '" + value
                    + "': that is no value of the type, or contradicts another parameter.");
        }
    }
}
