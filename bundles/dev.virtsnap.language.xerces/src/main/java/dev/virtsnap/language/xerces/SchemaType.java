package dev.virtsnap.language.xerces;

import dev.virtsnap.language.schema.Datatype;
import dev.virtsnap.language.schema.DatatypeException;
import dev.virtsnap.language.schema.DatatypeLibrary;
import dev.virtsnap.language.schema.NamespaceScope;
import dev.virtsnap.language.schema.Parameter;
import java.util.ArrayList;
import java.util.List;
import org.apache.xerces.impl.dv.XSSimpleType;
import org.apache.xerces.xs.StringList;
import org.apache.xerces.xs.XSSimpleTypeDefinition;
import org.apache.xerces.xs.XSTypeDefinition;
import org.jspecify.annotations.Nullable;

/** A simple type of an .xsd: judged by Xerces, said in our words. */
final class SchemaType implements Datatype {

    private final XSSimpleType type;
    private final XercesValues values;

    SchemaType(XSSimpleType type) {
        this.type = type;
        this.values = new XercesValues(type);
    }

    @Override
    public boolean accepts(String value, NamespaceScope scope) {
        return values.value(value, scope) != null;
    }

    @Override
    public boolean sameValue(String a, NamespaceScope scopeOfA, String b, NamespaceScope scopeOfB) {
        Object valueOfA = values.value(a, scopeOfA);
        return valueOfA != null && valueOfA.equals(values.value(b, scopeOfB));
    }

    @Override
    public String words() {
        return words(type);
    }

    private static String words(XSSimpleTypeDefinition type) {
        switch (type.getVariety()) {
            case XSSimpleTypeDefinition.VARIETY_LIST -> {
                return "words separated by white space, each " + words(type.getItemType());
            }
            case XSSimpleTypeDefinition.VARIETY_UNION -> {
                List<String> members = new ArrayList<>();
                for (int i = 0; i < type.getMemberTypes().getLength(); i++) {
                    members.add(
                            words((XSSimpleTypeDefinition) type.getMemberTypes().item(i)));
                }
                return String.join(", or ", members);
            }
            default -> {
                return atomicWords(type);
            }
        }
    }

    private static String atomicWords(XSSimpleTypeDefinition type) {
        XSSimpleTypeDefinition builtIn = builtIn(type);
        BuiltIn base = builtIn == null ? null : BuiltIn.named(builtIn.getName());
        if (builtIn == null || base == null) {
            return "any text";
        }
        try {
            return XsdDatatypes.INSTANCE
                    .datatype(DatatypeLibrary.XSD, base.typeName, parameters(type, builtIn, base))
                    .words();
        } catch (DatatypeException e) {
            // a pattern that only Xerces takes
            return "a value of the type '" + (type.getName() == null ? base.typeName : type.getName()) + "'";
        }
    }

    /** The type that it restricts and whose words are known. */
    private static @Nullable XSSimpleTypeDefinition builtIn(XSSimpleTypeDefinition type) {
        XSTypeDefinition at = type;
        while (!XsdNames.XSD.equals(at.getNamespace()) || BuiltIn.named(at.getName()) == null) {
            if (at.getBaseType() == at || at.getBaseType() == null) {
                return null;
            }
            at = at.getBaseType();
        }
        return (XSSimpleTypeDefinition) at;
    }

    /** The facets that a type has and its built-in type has not. */
    private static List<Parameter> parameters(
            XSSimpleTypeDefinition type, XSSimpleTypeDefinition builtIn, BuiltIn base) {
        List<Parameter> parameters = new ArrayList<>();
        StringList patterns = type.getLexicalPattern();
        for (int i = 0; i < patterns.getLength(); i++) {
            if (!builtIn.getLexicalPattern().contains(patterns.item(i))) {
                parameters.add(new Parameter("pattern", patterns.item(i)));
            }
        }
        for (Facet facet : base.facets) {
            String value = value(type, facet);
            if (value != null && !value.equals(value(builtIn, facet))) {
                parameters.add(new Parameter(facet.facetName(), value));
            }
        }
        return parameters;
    }

    private static @Nullable String value(XSSimpleTypeDefinition type, Facet facet) {
        switch (facet) {
            case LENGTH -> {
                return type.getLexicalFacetValue(XSSimpleTypeDefinition.FACET_LENGTH);
            }
            case MIN_LENGTH -> {
                return type.getLexicalFacetValue(XSSimpleTypeDefinition.FACET_MINLENGTH);
            }
            case MAX_LENGTH -> {
                return type.getLexicalFacetValue(XSSimpleTypeDefinition.FACET_MAXLENGTH);
            }
            case MIN_INCLUSIVE -> {
                return type.getLexicalFacetValue(XSSimpleTypeDefinition.FACET_MININCLUSIVE);
            }
            case MIN_EXCLUSIVE -> {
                return type.getLexicalFacetValue(XSSimpleTypeDefinition.FACET_MINEXCLUSIVE);
            }
            case MAX_INCLUSIVE -> {
                return type.getLexicalFacetValue(XSSimpleTypeDefinition.FACET_MAXINCLUSIVE);
            }
            case MAX_EXCLUSIVE -> {
                return type.getLexicalFacetValue(XSSimpleTypeDefinition.FACET_MAXEXCLUSIVE);
            }
            case TOTAL_DIGITS -> {
                return type.getLexicalFacetValue(XSSimpleTypeDefinition.FACET_TOTALDIGITS);
            }
            case FRACTION_DIGITS -> {
                return type.getLexicalFacetValue(XSSimpleTypeDefinition.FACET_FRACTIONDIGITS);
            }
            default -> {
                // patterns are many, and asked for otherwise
                return null;
            }
        }
    }
}
