package dev.virtsnap.language.xerces;

import dev.virtsnap.language.schema.Blueprint;
import dev.virtsnap.language.schema.BlueprintBuilder;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.xerces.impl.dv.XSSimpleType;
import org.apache.xerces.xs.StringList;
import org.apache.xerces.xs.XSConstants;
import org.apache.xerces.xs.XSObjectList;
import org.apache.xerces.xs.XSSimpleTypeDefinition;
import org.apache.xerces.xs.XSValue;

/**
 * Translates simple types. An enumeration becomes a choice of values and a union a choice of its members, so that an editor
 * can list them and a misspelt value finds its neighbours.
 */
final class SimpleContent {

    private static final int CHOOSING_FACETS =
            XSSimpleTypeDefinition.FACET_ENUMERATION | XSSimpleTypeDefinition.FACET_PATTERN;

    private final BlueprintBuilder out;
    private final IdentityHashMap<XSSimpleTypeDefinition, SchemaType> types = new IdentityHashMap<>();
    private final IdentityHashMap<XSSimpleTypeDefinition, Integer> nodes = new IdentityHashMap<>();

    SimpleContent(BlueprintBuilder out) {
        this.out = out;
    }

    /** Strings that belong to a type. */
    int of(XSSimpleTypeDefinition type) {
        Integer known = nodes.get(type);
        if (known == null) {
            known = translate(type);
            nodes.put(type, known);
        }
        return known;
    }

    /** Strings that mean a fixed value. */
    int value(XSSimpleTypeDefinition type, XSValue value) {
        return isScoped(type)
                ? out.data(new SingleValue((XSSimpleType) type, value.getActualValue(), value.getNormalizedValue()))
                : out.value(datatype(type), value.getNormalizedValue());
    }

    /** Strings that belong to a type and are not empty. */
    int ofNotEmpty(XSSimpleTypeDefinition type) {
        Blueprint.Simple ready = new Blueprint.Simple("", "", List.of(), null, List.of(), null, null, datatype(type));
        return out.dataExcept(ready, nothing());
    }

    /** No character at all, not even white space. */
    int nothing() {
        return out.value("", "string", "", List.of());
    }

    private int translate(XSSimpleTypeDefinition type) {
        if (type.getBuiltInKind() == XSConstants.ANYSIMPLETYPE_DT
                || (XsdNames.XSD.equals(type.getNamespace()) && "string".equals(type.getName()))) {
            return out.data("", "string", List.of(), null, null);
        }
        if (type.isDefinedFacet(XSSimpleTypeDefinition.FACET_ENUMERATION) && !isScoped(type)) {
            StringList values = type.getLexicalEnumeration();
            int[] choice = new int[values.getLength()];
            for (int i = 0; i < choice.length; i++) {
                choice[i] = out.value(datatype(type), values.item(i));
            }
            return out.choice(choice);
        }
        if (type.getVariety() == XSSimpleTypeDefinition.VARIETY_UNION
                && (type.getDefinedFacets() & CHOOSING_FACETS) == 0) {
            XSObjectList members = type.getMemberTypes();
            int[] choice = new int[members.getLength()];
            for (int i = 0; i < choice.length; i++) {
                choice[i] = of((XSSimpleTypeDefinition) members.item(i));
            }
            return out.choice(choice);
        }
        return out.data(datatype(type));
    }

    /** Whether the schema's own prefixes give its values a meaning: they are then not known by their letters. */
    private static boolean isScoped(XSSimpleTypeDefinition type) {
        switch (type.getVariety()) {
            case XSSimpleTypeDefinition.VARIETY_LIST -> {
                return isScoped(type.getItemType());
            }
            case XSSimpleTypeDefinition.VARIETY_UNION -> {
                boolean scoped = false;
                for (int i = 0; i < type.getMemberTypes().getLength(); i++) {
                    scoped |= isScoped(
                            (XSSimpleTypeDefinition) type.getMemberTypes().item(i));
                }
                return scoped;
            }
            default -> {
                return type.getBuiltInKind() == XSConstants.QNAME_DT
                        || type.getBuiltInKind() == XSConstants.NOTATION_DT;
            }
        }
    }

    private SchemaType datatype(XSSimpleTypeDefinition type) {
        return types.computeIfAbsent(type, made -> new SchemaType((XSSimpleType) made));
    }
}
