package dev.virtsnap.language.xerces;

import dev.virtsnap.language.schema.BlueprintBuilder;
import dev.virtsnap.language.schema.DatatypeLibrary;
import dev.virtsnap.language.schema.NamespaceScope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.xerces.impl.xs.SchemaGrammar;
import org.apache.xerces.impl.xs.XSConstraints;
import org.apache.xerces.impl.xs.XSElementDecl;
import org.apache.xerces.impl.xs.XSParticleDecl;
import org.apache.xerces.xs.XSComplexTypeDefinition;
import org.apache.xerces.xs.XSConstants;
import org.apache.xerces.xs.XSElementDeclaration;
import org.apache.xerces.xs.XSModel;
import org.apache.xerces.xs.XSNamedMap;
import org.apache.xerces.xs.XSSimpleTypeDefinition;
import org.apache.xerces.xs.XSTypeDefinition;
import org.apache.xerces.xs.XSValue;
import org.jspecify.annotations.Nullable;

/**
 * Translates the inside of elements: one alternative for each type that an {@code xsi:type} may name, with {@code xsi:nil}
 * and fixed or default values as the declaration has them (XML Schema Part 1, section 3.3.4).
 */
final class ElementTypes {

    /** Which prefixes a document declares is not known here. */
    private static final NamespaceScope ANY_PREFIX = prefix -> prefix;

    private final XSModel model;
    private final BlueprintBuilder out;
    private final ElementContent children;
    private final Prefixes prefixes;
    private final SimpleContent simple;
    private final Attributes attributes;
    private final IdentityHashMap<XSTypeDefinition, Integer> bodies = new IdentityHashMap<>();
    private final IdentityHashMap<XSTypeDefinition, Map<Integer, Integer>> alternatives = new IdentityHashMap<>();
    private final IdentityHashMap<XSTypeDefinition, Integer> typeAttributes = new IdentityHashMap<>();

    ElementTypes(XSModel model, BlueprintBuilder out, ElementContent children, Prefixes prefixes) {
        this.model = model;
        this.out = out;
        this.children = children;
        this.prefixes = prefixes;
        this.simple = new SimpleContent(out);
        this.attributes = new Attributes(out, simple, model);
    }

    /** The inside of an element. */
    int inside(XSElementDeclaration element) {
        XSTypeDefinition type = element.getTypeDefinition();
        int block = element.getDisallowedSubstitutions();
        if (type instanceof XSComplexTypeDefinition complex) {
            block |= complex.getProhibitedSubstitutions();
        }
        boolean valued = element.getConstraintType() != XSConstants.VC_NONE;
        int normal = valued ? valued(element, type, block) : alternatives(type, block);
        if (!element.getNillable()) {
            return normal;
        }
        int present = out.group(out.optional(attributes.nil(false)), normal);
        return element.getConstraintType() == XSConstants.VC_FIXED ? present : out.choice(present, nil(type, block));
    }

    /** The inside of an element without a declaration: of any type if {@code lax}, else of the type that it names. */
    int undeclared(boolean lax) {
        XSTypeDefinition any = SchemaGrammar.fAnyType;
        if (lax) {
            return out.group(attributes.anyNil(), alternatives(any, 0));
        }
        List<Integer> choice = new ArrayList<>();
        for (XSTypeDefinition type : derived(any, 0)) {
            choice.add(out.group(typeAttribute(type), body(type)));
        }
        return out.group(attributes.anyNil(), out.choice(Attributes.ints(choice)));
    }

    /** An element of a type or of one that may take its place; a define, for many elements share it. */
    private int alternatives(XSTypeDefinition type, int block) {
        Map<Integer, Integer> ofType = alternatives.computeIfAbsent(type, t -> new HashMap<>());
        Integer known = ofType.get(block);
        if (known != null) {
            return known;
        }
        int define = out.define(type.getAnonymous() ? "" : type.getName());
        int ref = out.ref(define);
        ofType.put(block, ref);
        List<Integer> choice = new ArrayList<>();
        if (!isAbstract(type)) {
            choice.add(body(type));
        }
        for (XSTypeDefinition derived : derived(type, block)) {
            choice.add(out.group(typeAttribute(derived), body(derived)));
        }
        out.setDefine(define, out.choice(Attributes.ints(choice)));
        return ref;
    }

    /** As {@link #alternatives}, where the declaration has a default or fixed value. */
    private int valued(XSElementDeclaration element, XSTypeDefinition type, int block) {
        List<Integer> choice = new ArrayList<>();
        if (!isAbstract(type)) {
            choice.add(out.group(attributes(type), valuedContent(element, type)));
        }
        for (XSTypeDefinition derived : derived(type, block)) {
            choice.add(out.group(typeAttribute(derived), attributes(derived), valuedContent(element, derived)));
        }
        return out.choice(Attributes.ints(choice));
    }

    private int valuedContent(XSElementDeclaration element, XSTypeDefinition type) {
        boolean fixed = element.getConstraintType() == XSConstants.VC_FIXED;
        XSValue value = element.getValueConstraintValue();
        XSSimpleTypeDefinition text = text(type);
        if (text != null) {
            if (type != element.getTypeDefinition() && !isValidFor(type, element)) {
                return fixed ? simple.value(text, value) : simple.ofNotEmpty(text);
            }
            return out.choice(fixed ? simple.value(text, value) : simple.of(text), simple.nothing());
        }
        XSComplexTypeDefinition complex = (XSComplexTypeDefinition) type;
        if (!fixed) {
            return content(complex);
        }
        XSParticleDecl particle = (XSParticleDecl) complex.getParticle();
        if (particle != null && !particle.emptiable()) {
            return out.notAllowed();
        }
        return complex.getContentType() == XSComplexTypeDefinition.CONTENTTYPE_MIXED
                ? out.choice(out.value("", "string", value.getNormalizedValue(), List.of()), simple.nothing())
                : out.empty();
    }

    /** Whether an empty element may take the declared value where an {@code xsi:type} names a narrower type (5.1.1). */
    private static boolean isValidFor(XSTypeDefinition type, XSElementDeclaration element) {
        return XSConstraints.ElementDefaultValidImmediate(
                        type, ((XSElementDecl) element).fDefault.stringValue(), new XercesContext(ANY_PREFIX), null)
                != null;
    }

    private int nil(XSTypeDefinition type, int block) {
        List<Integer> choice = new ArrayList<>();
        if (!isAbstract(type)) {
            choice.add(attributes(type));
        }
        for (XSTypeDefinition derived : derived(type, block)) {
            choice.add(out.group(typeAttribute(derived), attributes(derived)));
        }
        return out.group(attributes.nil(true), out.choice(Attributes.ints(choice)), simple.nothing());
    }

    /** The types that an {@code xsi:type} may name instead of a type, itself among them. */
    private List<XSTypeDefinition> derived(XSTypeDefinition base, int block) {
        List<XSTypeDefinition> derived = new ArrayList<>();
        XSNamedMap all = model.getComponents(XSConstants.TYPE_DEFINITION);
        for (int i = 0; i < all.getLength(); i++) {
            XSTypeDefinition type = (XSTypeDefinition) all.item(i);
            if (!isAbstract(type) && XSConstraints.checkTypeDerivationOk(type, base, (short) block)) {
                derived.add(type);
            }
        }
        return derived;
    }

    private int body(XSTypeDefinition type) {
        Integer known = bodies.get(type);
        if (known == null) {
            int define = out.define(type.getAnonymous() ? "" : type.getName());
            known = out.ref(define);
            bodies.put(type, known);
            XSSimpleTypeDefinition text = text(type);
            int content = text == null ? content((XSComplexTypeDefinition) type) : simple.of(text);
            out.setDefine(define, out.group(attributes(type), content));
        }
        return known;
    }

    private int attributes(XSTypeDefinition type) {
        return type instanceof XSComplexTypeDefinition complex ? attributes.of(complex) : attributes.none();
    }

    /** The content of a type that has elements, or nothing, inside. */
    private int content(XSComplexTypeDefinition type) {
        switch (type.getContentType()) {
            case XSComplexTypeDefinition.CONTENTTYPE_EMPTY -> {
                return simple.nothing();
            }
            case XSComplexTypeDefinition.CONTENTTYPE_MIXED -> {
                return out.mixed(children.of(type.getParticle()));
            }
            default -> {
                return children.of(type.getParticle());
            }
        }
    }

    /** The simple type of the text inside, or null if there may be elements. */
    private static @Nullable XSSimpleTypeDefinition text(XSTypeDefinition type) {
        if (type instanceof XSSimpleTypeDefinition text) {
            return text;
        }
        XSComplexTypeDefinition complex = (XSComplexTypeDefinition) type;
        return complex.getContentType() == XSComplexTypeDefinition.CONTENTTYPE_SIMPLE ? complex.getSimpleType() : null;
    }

    private static boolean isAbstract(XSTypeDefinition type) {
        return type instanceof XSComplexTypeDefinition complex && complex.getAbstract();
    }

    private int typeAttribute(XSTypeDefinition type) {
        return typeAttributes.computeIfAbsent(type, named -> {
            String namespace = named.getNamespace() == null ? "" : named.getNamespace();
            String prefix = prefixes.of(namespace);
            String name = prefix.isEmpty() ? named.getName() : prefix + ":" + named.getName();
            return out.attribute(
                    XsdNames.TYPE, out.value(DatatypeLibrary.XSD, "QName", name, List.of(prefix, namespace)));
        });
    }
}
