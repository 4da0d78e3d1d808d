package dev.virtsnap.language.schema;

import dev.virtsnap.language.schema.Expectation.Expected;
import dev.virtsnap.language.schema.Shape.Token;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may stand at a place of a real document, looking at its neighbours on both sides: an answer is offered only if what
 * stands behind the place, too, stays as right as it is.
 *
 * <p>Works in broken documents: what the schema does not know on the way is passed over.
 */
public final class SchemaQuery {

    private final Grammar grammar;

    public SchemaQuery(Grammar grammar) {
        this.grammar = grammar;
    }

    /** What may be the root element. */
    public Expectation root() {
        return SchemaState.content(grammar.start());
    }

    /**
     * What may be put between two children.
     *
     * @param index how many children of {@code parent} stand before the place
     */
    public Expectation content(Element parent, int index) {
        return content(parent, index, index);
    }

    /**
     * What may be put between two children in the place of those between them.
     *
     * @param index how many children of {@code parent} stand before the place
     * @param next the index of the first child behind the place
     */
    public Expectation content(Element parent, int index, int next) {
        State before = before(parent, index);
        if (before == null) {
            return Expectation.NOTHING;
        }
        Siblings siblings = new Siblings();
        Expectation all = SchemaState.content(before);
        int misfits = siblings.misfits(before, parent, next, parent.childCount());
        List<Expected> fitting = new ArrayList<>();
        for (Expected expected : all.elements()) {
            Token token = new Token(expected.name().namespace(), expected.name().local(), null);
            State with = Shape.child(before, token);
            if (with != null && siblings.misfits(with, parent, next, parent.childCount()) <= misfits) {
                fitting.add(expected);
            }
        }
        return new Expectation(fitting, List.of(), all.values(), all.words(), all.text(), all.open());
    }

    /**
     * The place between two children, from which an element that is put there can be followed inwards.
     *
     * @param parent null for the top
     * @return null if the schema does not know the parent where it stands
     */
    public @Nullable SchemaState place(@Nullable Element parent, int index) {
        if (parent == null) {
            return SchemaState.start(grammar);
        }
        State before = before(parent, index);
        return before == null ? null : SchemaState.inContent(before);
    }

    /** What attributes may be added to an element, and which of them it needs. */
    public Expectation attributes(Element element) {
        return attributes(element, null);
    }

    /** The same as if one of the attributes were not there: the one that is being typed. */
    public Expectation attributes(Element element, @Nullable Attribute except) {
        State content = contentOf(element);
        if (content == null) {
            return Expectation.NOTHING;
        }
        List<Attribute> others = new ArrayList<>(element.attributes());
        others.remove(except);
        List<Token> present = fitting(content, Shape.attributes(others), element);
        State state = Shape.attributes(content, present, new ElementScope(element));
        Expectation all = SchemaState.attributes(state);
        Siblings children = new Siblings();
        int misfits = misfits(state, element, children);
        List<Expected> offered = new ArrayList<>();
        for (Expected expected : all.attributes()) {
            State with = state.attributeOfAnyValue(
                    expected.name().namespace(), expected.name().local());
            if (Conflicts.attribute(
                                    others,
                                    expected.name().namespace(),
                                    expected.name().local())
                            == null
                    && with.isAlive()
                    && misfits(with, element, children) <= misfits) {
                offered.add(expected);
            }
        }
        return new Expectation(List.of(), offered, List.of(), null, false, all.open());
    }

    /** What values an attribute may have, given everything else about its element; the value it has now is not looked at. */
    public Expectation value(Element element, String namespace, String local) {
        State content = contentOf(element);
        if (content == null) {
            return Expectation.NOTHING;
        }
        List<Token> others = new ArrayList<>();
        for (Token token : Shape.attributes(element)) {
            if (!token.local().equals(local) || !token.namespace().equals(namespace)) {
                others.add(token);
            }
        }
        NamespaceScope scope = new ElementScope(element);
        State state = Shape.attributes(content, fitting(content, others, element), scope);
        if (!state.allowsAttribute(namespace, local)) {
            return Expectation.NOTHING;
        }
        Siblings children = new Siblings();
        int fewest = misfits(state.attributeOfAnyValue(namespace, local), element, children);
        Set<String> values = new LinkedHashSet<>();
        for (String value : Shape.listedValues(state, namespace, local)) {
            State with = state.attribute(namespace, local, value, scope);
            if (with.isAlive() && misfits(with, element, children) <= fewest) {
                values.add(value);
            }
        }
        List<Leaf> leaves = new ArrayList<>();
        for (Leaf.Attribute possible : state.possibleAttributes()) {
            if (possible.name.contains(namespace, local)) {
                possible.value.typed(leaves);
            }
        }
        String words = Wording.types(leaves, state.patterns);
        return new Expectation(List.of(), List.of(), new ArrayList<>(values), words, false, false);
    }

    /** Whether an attribute may have a value, given everything else about its element; the value it has now is not looked at. */
    public boolean accepts(Element element, String namespace, String local, String value) {
        State content = contentOf(element);
        if (content == null) {
            return false;
        }
        List<Token> others = new ArrayList<>();
        for (Token token : Shape.attributes(element)) {
            if (!token.local().equals(local) || !token.namespace().equals(namespace)) {
                others.add(token);
            }
        }
        NamespaceScope scope = new ElementScope(element);
        return Shape.attributes(content, fitting(content, others, element), scope)
                .attribute(namespace, local, value, scope)
                .isAlive();
    }

    /** What the text of an element may be. */
    public Expectation text(Element element) {
        State begun = begun(element);
        return begun == null ? Expectation.NOTHING : SchemaState.content(begun);
    }

    private static int misfits(State state, Element element, Siblings children) {
        State end = state.endAttributes();
        State begun = end.isAlive() ? end : Shape.pretended(state);
        return children.misfits(begun, element, 0, element.childCount());
    }

    /** The attributes that fit one after another; the others are as if they were not there. */
    private static List<Token> fitting(State content, List<Token> attributes, Element element) {
        NamespaceScope scope = new ElementScope(element);
        List<Token> kept = new ArrayList<>();
        for (Token token : attributes) {
            kept.add(token);
            if (!Shape.attributes(content, kept, scope).isAlive()) {
                kept.set(kept.size() - 1, new Token(token.namespace(), token.local(), null));
                if (!Shape.attributes(content, kept, scope).isAlive()) {
                    kept.remove(kept.size() - 1);
                }
            }
        }
        return kept;
    }

    /** Before the attributes of an element; null if the schema does not know it where it stands. */
    private @Nullable State contentOf(Element element) {
        Element parent = element.parent();
        State before = parent == null ? grammar.start() : before(parent, indexOf(parent, element));
        if (before == null) {
            return null;
        }
        Opening opening = before.open(element.name().namespace(), element.name().local());
        return opening == null ? null : opening.content;
    }

    private @Nullable State begun(Element element) {
        State content = contentOf(element);
        if (content == null) {
            return null;
        }
        List<Token> attributes = fitting(content, Shape.attributes(element), element);
        State state = Shape.attributes(content, attributes, new ElementScope(element));
        State end = state.endAttributes();
        return end.isAlive() ? end : Shape.pretended(state);
    }

    /** Behind the children before {@code index}; goes down from the root without recursion. */
    private @Nullable State before(Element parent, int index) {
        Deque<Element> path = new ArrayDeque<>();
        for (Element e = parent; e != null; e = e.parent()) {
            path.push(e);
        }
        Siblings siblings = new Siblings();
        State state = grammar.start();
        while (!path.isEmpty()) {
            Element element = path.pop();
            Opening opening =
                    state.open(element.name().namespace(), element.name().local());
            if (opening == null) {
                return null;
            }
            List<Token> attributes = fitting(opening.content, Shape.attributes(element), element);
            State tag = Shape.attributes(opening.content, attributes, new ElementScope(element));
            State end = tag.endAttributes();
            state = end.isAlive() ? end : Shape.pretended(tag);
            Element next = path.peek();
            int until = next == null ? index : indexOf(element, next);
            state = siblings.after(state, element, 0, until);
        }
        return state;
    }

    private static int indexOf(Element parent, Element child) {
        for (int i = 0; i < parent.childCount(); i++) {
            Node node = parent.child(i);
            if (node == child) {
                return i;
            }
        }
        throw new IllegalArgumentException("not a child");
    }
}
