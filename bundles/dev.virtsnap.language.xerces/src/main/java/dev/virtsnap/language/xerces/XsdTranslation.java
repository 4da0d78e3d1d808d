package dev.virtsnap.language.xerces;

import dev.virtsnap.language.schema.Blueprint;
import dev.virtsnap.language.schema.BlueprintBuilder;
import dev.virtsnap.language.schema.NameClass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.xerces.impl.xs.XSModelImpl;
import org.apache.xerces.xs.XSConstants;
import org.apache.xerces.xs.XSElementDeclaration;
import org.apache.xerces.xs.XSModel;
import org.apache.xerces.xs.XSNamedMap;
import org.apache.xerces.xs.XSObjectList;
import org.jspecify.annotations.Nullable;

/**
 * Translates Xerces' model of a schema into patterns, element by element.
 *
 * <p>An element becomes a define of its own when it is first asked for and is filled in later, so that recursion in the
 * schema is none here.
 */
final class XsdTranslation {

    private final BlueprintBuilder out = new BlueprintBuilder();
    private final XSModel model;
    private final ElementContent children;
    private final ElementTypes types;
    private final List<XSElementDeclaration> globals = new ArrayList<>();
    private final IdentityHashMap<XSElementDeclaration, Integer> elements = new IdentityHashMap<>();
    private final Deque<XSElementDeclaration> waiting = new ArrayDeque<>();
    private @Nullable Integer anything;

    XsdTranslation(XSModel model, XsdFiles files) {
        this.model = model;
        XSNamedMap declared = model.getComponents(XSConstants.ELEMENT_DECLARATION);
        for (int i = 0; i < declared.getLength(); i++) {
            globals.add((XSElementDeclaration) declared.item(i));
        }
        children = new ElementContent(this, out);
        types = new ElementTypes(model, out, children, new Prefixes(files));
    }

    /** The documents whose root is a global element. */
    Blueprint blueprint() {
        List<Integer> roots = new ArrayList<>();
        for (XSElementDeclaration global : globals) {
            if (!global.getAbstract()) {
                roots.add(element(global));
            }
        }
        while (!waiting.isEmpty()) {
            XSElementDeclaration element = waiting.remove();
            Integer define = elements.get(element);
            if (define != null) {
                out.setDefine(define, out.element(name(element), types.inside(element)));
            }
        }
        return out.build(out.choice(Attributes.ints(roots)));
    }

    List<XSElementDeclaration> globals() {
        return globals;
    }

    /** A reference to an element as declared. */
    int element(XSElementDeclaration element) {
        Integer define = elements.get(element);
        if (define == null) {
            define = out.define(element.getName());
            elements.put(element, define);
            waiting.add(element);
        }
        return out.ref(define);
    }

    /** The elements that may stand for a head, as far as it does not block them. */
    List<XSElementDeclaration> substitutes(XSElementDeclaration head) {
        List<XSElementDeclaration> members = new ArrayList<>();
        if (head.getScope() == XSConstants.SCOPE_GLOBAL) {
            XSObjectList group = ((XSModelImpl) model).getSubstitutionGroup(head);
            for (int i = 0; group != null && i < group.getLength(); i++) {
                members.add((XSElementDeclaration) group.item(i));
            }
        }
        return members;
    }

    /** The inside of an element that a wildcard lets in and no declaration knows. */
    int undeclared(boolean lax) {
        return types.undeclared(lax);
    }

    /** Any attributes, text and elements, without a look at them. */
    int anything() {
        if (anything == null) {
            int define = out.define("anything");
            anything = out.ref(define);
            NameClass any = new NameClass.Any(NameClass.AnyOf.NOTHING);
            out.setDefine(
                    define,
                    out.group(
                            out.zeroOrMore(out.attribute(any, out.text())),
                            out.mixed(out.zeroOrMore(out.element(any, anything)))));
        }
        return anything;
    }

    static NameClass.One name(XSElementDeclaration element) {
        String namespace = element.getNamespace();
        return new NameClass.One(namespace == null ? "" : namespace, element.getName());
    }
}
