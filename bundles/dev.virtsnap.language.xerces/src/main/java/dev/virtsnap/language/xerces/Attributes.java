package dev.virtsnap.language.xerces;

import dev.virtsnap.language.schema.BlueprintBuilder;
import dev.virtsnap.language.schema.DatatypeLibrary;
import dev.virtsnap.language.schema.NameClass;
import java.util.ArrayList;
import java.util.List;
import org.apache.xerces.xs.XSAttributeDeclaration;
import org.apache.xerces.xs.XSAttributeUse;
import org.apache.xerces.xs.XSComplexTypeDefinition;
import org.apache.xerces.xs.XSConstants;
import org.apache.xerces.xs.XSModel;
import org.apache.xerces.xs.XSNamedMap;
import org.apache.xerces.xs.XSObjectList;
import org.apache.xerces.xs.XSValue;
import org.apache.xerces.xs.XSWildcard;
import org.jspecify.annotations.Nullable;

/** Translates attributes: those a type declares, those its wildcard lets in, and those of the {@code xsi} namespace. */
final class Attributes {

    private static final List<NameClass.One> OF_XSI =
            List.of(XsdNames.TYPE, XsdNames.NIL, XsdNames.SCHEMA_LOCATION, XsdNames.NO_NAMESPACE_SCHEMA_LOCATION);

    private final BlueprintBuilder out;
    private final SimpleContent simple;
    private final XSModel model;
    /** Where a document says its schema is; every element may say it. */
    private final int locations;

    Attributes(BlueprintBuilder out, SimpleContent simple, XSModel model) {
        this.out = out;
        this.simple = simple;
        this.model = model;
        int uri = xsd("anyURI");
        this.locations = out.group(
                out.optional(out.attribute(XsdNames.SCHEMA_LOCATION, out.list(out.zeroOrMore(uri)))),
                out.optional(out.attribute(XsdNames.NO_NAMESPACE_SCHEMA_LOCATION, uri)));
    }

    /** The attributes of an element of a simple type. */
    int none() {
        return locations;
    }

    /** The attributes of an element of a type. */
    int of(XSComplexTypeDefinition type) {
        List<Integer> parts = new ArrayList<>();
        List<NameClass> declared = new ArrayList<>();
        XSObjectList uses = type.getAttributeUses();
        for (int i = 0; i < uses.getLength(); i++) {
            XSAttributeUse use = (XSAttributeUse) uses.item(i);
            NameClass.One name = name(use.getAttrDeclaration());
            declared.add(name);
            int attribute = attribute(name, use.getAttrDeclaration(), fixed(use));
            parts.add(use.getRequired() ? attribute : out.optional(attribute));
        }
        XSWildcard wildcard = type.getAttributeWildcard();
        if (wildcard != null) {
            parts.addAll(wildcard(wildcard, declared));
        }
        parts.add(locations);
        return out.group(ints(parts));
    }

    /** {@code xsi:nil} with one of its two values. */
    int nil(boolean value) {
        return out.attribute(XsdNames.NIL, out.value(DatatypeLibrary.XSD, "boolean", String.valueOf(value), List.of()));
    }

    /** {@code xsi:nil} where nobody minds. */
    int anyNil() {
        return out.optional(out.attribute(XsdNames.NIL, xsd("boolean")));
    }

    private List<Integer> wildcard(XSWildcard wildcard, List<NameClass> declared) {
        List<Integer> parts = new ArrayList<>();
        List<NameClass> excepted = new ArrayList<>(declared);
        NameClass all = Wildcards.names(wildcard, declared);
        for (NameClass.One name : OF_XSI) {
            if (all.contains(name.namespace(), name.local())) {
                excepted.add(name);
            }
        }
        if (wildcard.getProcessContents() != XSWildcard.PC_SKIP) {
            XSNamedMap globals = model.getComponents(XSConstants.ATTRIBUTE_DECLARATION);
            for (int i = 0; i < globals.getLength(); i++) {
                XSAttributeDeclaration global = (XSAttributeDeclaration) globals.item(i);
                NameClass.One name = name(global);
                if (all.contains(name.namespace(), name.local()) && !excepted.contains(name)) {
                    parts.add(out.optional(attribute(name, global, fixed(global))));
                    excepted.add(name);
                }
            }
        }
        if (wildcard.getProcessContents() != XSWildcard.PC_STRICT) {
            parts.add(out.zeroOrMore(out.attribute(Wildcards.names(wildcard, excepted), out.text())));
        }
        return parts;
    }

    private int attribute(NameClass name, XSAttributeDeclaration declaration, @Nullable XSValue fixed) {
        return out.attribute(
                name,
                fixed == null
                        ? simple.of(declaration.getTypeDefinition())
                        : simple.value(declaration.getTypeDefinition(), fixed));
    }

    private static @Nullable XSValue fixed(XSAttributeUse use) {
        return use.getConstraintType() == XSConstants.VC_FIXED
                ? use.getValueConstraintValue()
                : fixed(use.getAttrDeclaration());
    }

    private static @Nullable XSValue fixed(XSAttributeDeclaration declaration) {
        return declaration.getConstraintType() == XSConstants.VC_FIXED ? declaration.getValueConstraintValue() : null;
    }

    private static NameClass.One name(XSAttributeDeclaration declaration) {
        String namespace = declaration.getNamespace();
        return new NameClass.One(namespace == null ? "" : namespace, declaration.getName());
    }

    private int xsd(String type) {
        return out.data(DatatypeLibrary.XSD, type, List.of(), null, null);
    }

    static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
