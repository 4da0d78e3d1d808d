package dev.virtsnap.language.schema;

import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.CharacterData;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An element seen from outside: its attributes and the names of its children, not what these hold.
 *
 * <p>Deriving a shape again with one thing changed costs microseconds, so an explanation can be found by trying: which one
 * change would make the thing that is wrong legal?
 */
final class Shape {

    private Shape() {}

    /**
     * An attribute or a child.
     *
     * @param local the name; {@code ""} for text
     * @param value of an attribute; null if any value will do
     */
    record Token(String namespace, String local, @Nullable String value) {
        boolean isText() {
            return local.isEmpty();
        }
    }

    /** The attributes that a schema sees: not those that declare namespaces. */
    static List<Token> attributes(Element element) {
        return attributes(element.attributes());
    }

    static List<Token> attributes(List<Attribute> attributes) {
        List<Token> tokens = new ArrayList<>();
        for (Attribute a : attributes) {
            if (!a.isNamespaceDeclaration()) {
                tokens.add(new Token(a.name().namespace(), a.name().local(), a.value()));
            }
        }
        return tokens;
    }

    /** The children from one index to another; text is one token between two tags, blank text none. */
    static List<Token> children(Element element, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        boolean inText = false;
        for (int i = from; i < to; i++) {
            Node node = element.child(i);
            if (node instanceof Element child) {
                tokens.add(new Token(child.name().namespace(), child.name().local(), null));
                inText = false;
            } else if (node instanceof CharacterData data && !data.isBlank() && !inText) {
                tokens.add(new Token("", "", null));
                inText = true;
            }
        }
        return tokens;
    }

    /** Behind some attributes, before the end of the start tag; not alive if they do not fit. */
    static State attributes(State content, List<Token> attributes, NamespaceScope scope) {
        State state = content;
        for (int i = 0; i < attributes.size() && state.isAlive(); i++) {
            Token a = attributes.get(i);
            String value = a.value();
            state = value == null
                    ? state.attributeOfAnyValue(a.namespace(), a.local())
                    : state.attribute(a.namespace(), a.local(), value, scope);
        }
        return state;
    }

    /** Behind a start tag with these attributes; not alive if they do not fit or one is missing. */
    static State startTag(State content, List<Token> attributes, NamespaceScope scope) {
        return attributes(content, attributes, scope).endAttributes();
    }

    /** As if every attribute that may still come had come. */
    static State pretended(State state) {
        State current = state;
        for (int i = 0; i < 100 && !current.endAttributes().isAlive(); i++) {
            State next = current;
            for (NameClass.One name : attributeNames(current)) {
                State after = current.attributeOfAnyValue(name.namespace(), name.local());
                if (after.isAlive()) {
                    next = after;
                    break;
                }
            }
            if (next == current) {
                Pattern[] nothing = new Pattern[state.parts.length];
                java.util.Arrays.fill(nothing, state.patterns.empty);
                return state.patterns.state(nothing);
            }
            current = next;
        }
        return current.endAttributes();
    }

    /** Behind a child, whatever it holds; null if it may not stand there. */
    static @Nullable State child(State state, Token token) {
        if (token.isText()) {
            State after = state.anyText();
            return after.isAlive() ? after : null;
        }
        Opening opening = state.open(token.namespace(), token.local());
        return opening == null ? null : opening.skip();
    }

    /** Behind all of these children; null if one of them may not stand there. */
    static @Nullable State through(State state, List<Token> children) {
        State current = state;
        for (Token token : children) {
            State after = child(current, token);
            if (after == null) {
                return null;
            }
            current = after;
        }
        return current;
    }

    /** How many of these children would have to go, reading from the left. */
    static int misfits(State state, List<Token> children) {
        State current = state;
        int misfits = 0;
        for (Token token : children) {
            State after = child(current, token);
            if (after == null) {
                misfits++;
            } else {
                current = after;
            }
        }
        return misfits;
    }

    /** The values that the schema lists for an attribute of that name, in the schema's order. */
    static Set<String> listedValues(State state, String namespace, String local) {
        Set<String> values = new LinkedHashSet<>();
        for (Leaf.Attribute attribute : state.possibleAttributes()) {
            if (attribute.name.contains(namespace, local)) {
                List<Leaf> leaves = new ArrayList<>();
                attribute.value.typed(leaves);
                for (Leaf leaf : leaves) {
                    if (leaf instanceof Leaf.Typed typed && typed.simple.value() != null) {
                        values.add(typed.simple.value());
                    }
                }
            }
        }
        return values;
    }

    /** The names of the attributes that may come, wildcards left out, in the schema's order. */
    static Set<NameClass.One> attributeNames(State state) {
        List<Leaf.Attribute> possible = state.possibleAttributes();
        possible.sort(java.util.Comparator.comparingInt(attribute -> attribute.node));
        Set<NameClass.One> names = new LinkedHashSet<>();
        for (Leaf.Attribute attribute : possible) {
            names.addAll(GrammarMap.listed(attribute.name));
        }
        return names;
    }

    /** The names of the elements that may come next, wildcards left out, in the schema's order. */
    static Set<NameClass.One> elementNames(State state) {
        List<Leaf.Element> possible = state.possibleElements();
        possible.sort(java.util.Comparator.comparingInt(element -> element.node));
        Set<NameClass.One> names = new LinkedHashSet<>();
        for (Leaf.Element element : possible) {
            names.addAll(GrammarMap.listed(element.name));
        }
        return names;
    }

    static List<String> locals(Set<NameClass.One> names) {
        List<String> locals = new ArrayList<>();
        for (NameClass.One name : names) {
            if (!locals.contains(name.local())) {
                locals.add(name.local());
            }
        }
        return locals;
    }
}
