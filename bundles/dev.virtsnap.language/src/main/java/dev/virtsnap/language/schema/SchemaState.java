package dev.virtsnap.language.schema;

import dev.virtsnap.language.schema.Expectation.Expected;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document as a value: what has been read decides it, and it decides what may come.
 *
 * <p>Immutable and cheap to keep; each step gives another one. Order of steps: {@link #startTag}, its attributes,
 * {@link #endStartTag}, the content, {@link #endTag}. A step that the schema does not allow gives a state that is not
 * {@link #isValid}, from which no step leads back.
 *
 * <pre>{@code
 * SchemaState inside = SchemaState.start(grammar).startTag("", "domainsnapshot").endStartTag();
 * inside.expected().elements();   // name, description, state, ...
 * }</pre>
 */
public final class SchemaState {

    private final State state;
    private final @Nullable Opening opening;
    private final @Nullable SchemaState outer;
    private final Where where;

    /** How far the innermost open element has been read. */
    private enum Where {
        START_TAG,
        EMPTY,
        BLANK,
        FILLED
    }

    private SchemaState(State state, @Nullable Opening opening, @Nullable SchemaState outer, Where where) {
        this.state = state;
        this.opening = opening;
        this.outer = outer;
        this.where = where;
    }

    /** Before the root element. */
    public static SchemaState start(Grammar grammar) {
        return new SchemaState(grammar.start(), null, null, Where.EMPTY);
    }

    /** In content, behind something. */
    static SchemaState inContent(State state) {
        return new SchemaState(state, null, null, Where.FILLED);
    }

    /** What values an attribute may have that is the next to come. */
    public Expectation value(String namespace, String local) {
        if (where != Where.START_TAG || !state.allowsAttribute(namespace, local)) {
            return Expectation.NOTHING;
        }
        List<Leaf> leaves = new ArrayList<>();
        for (Leaf.Attribute possible : state.possibleAttributes()) {
            if (possible.name.contains(namespace, local)) {
                possible.value.typed(leaves);
            }
        }
        return new Expectation(
                List.of(), List.of(), Wording.values(leaves), Wording.types(leaves, state.patterns), false, false);
    }

    /** Behind the name of a start tag, before its attributes. */
    public SchemaState startTag(String namespace, String local) {
        State before = state.movedTo(state.patterns.grammar.patterns());
        Opening opened = where == Where.START_TAG ? null : before.open(namespace, local);
        State content = opened == null ? dead() : opened.content;
        SchemaState parent = new SchemaState(before, opening, outer, Where.FILLED);
        return new SchemaState(content, opened, parent, Where.START_TAG);
    }

    /** Behind an attribute. */
    public SchemaState attribute(String namespace, String local, String value, NamespaceScope scope) {
        boolean possible = where == Where.START_TAG;
        State next = possible ? state.attribute(namespace, local, value, scope) : dead();
        return new SchemaState(next, opening, outer, Where.START_TAG);
    }

    /** Behind the {@code >} of a start tag. */
    public SchemaState endStartTag() {
        State next = where == Where.START_TAG ? state.endAttributes() : dead();
        return new SchemaState(next, opening, outer, Where.EMPTY);
    }

    /**
     * Behind text: all there is between two tags, comments left out. Blank text between two tags, one of which belongs to a
     * child, means nothing.
     */
    public SchemaState text(String value, NamespaceScope scope) {
        if (where == Where.START_TAG) {
            return new SchemaState(dead(), opening, outer, where);
        }
        if (!BuiltinDatatype.isBlank(value)) {
            return new SchemaState(state.text(value, scope), opening, outer, Where.FILLED);
        }
        return where == Where.EMPTY ? new SchemaState(state.blank(value, scope), opening, outer, Where.BLANK) : this;
    }

    /** Behind a whole element, whatever it holds. */
    public SchemaState element(String namespace, String local) {
        Opening opened = where == Where.START_TAG ? null : state.open(namespace, local);
        return new SchemaState(opened == null ? dead() : opened.skip(), opening, outer, Where.FILLED);
    }

    /** Behind the end tag of the innermost open element. */
    public SchemaState endTag() {
        SchemaState parent = outer;
        if (parent == null) {
            return new SchemaState(dead(), null, null, where);
        }
        State next = opening == null || !mayEnd() ? parent.dead() : opening.close(end());
        return new SchemaState(next, parent.opening, parent.outer, Where.FILLED);
    }

    /** Whether the document can still become valid. */
    public boolean isValid() {
        return state.isAlive();
    }

    /** Whether the innermost open element, or the document if none is open, may end here. */
    public boolean mayEnd() {
        return where != Where.START_TAG && end().isNullable();
    }

    /** An element without content has an empty text. */
    private State end() {
        return where == Where.EMPTY && outer != null ? state.blank("", NamespaceScope.NONE) : state;
    }

    /** What may come, judging by what has been read. */
    public Expectation expected() {
        return where == Where.START_TAG ? attributes(state) : content(state);
    }

    private State dead() {
        Pattern[] nothing = new Pattern[state.parts.length];
        java.util.Arrays.fill(nothing, state.patterns.notAllowed);
        return state.patterns.state(nothing);
    }

    static Expectation attributes(State state) {
        Set<NameClass.One> required = state.requiredAttributes();
        List<Expected> attributes = new ArrayList<>();
        for (NameClass.One name : Shape.attributeNames(state)) {
            attributes.add(new Expected(name, required.contains(name)));
        }
        boolean open = false;
        for (Leaf.Attribute attribute : state.possibleAttributes()) {
            open |= attribute.name.isOpen();
        }
        return new Expectation(List.of(), attributes, List.of(), null, false, open);
    }

    static Expectation content(State state) {
        Set<NameClass.One> required = new HashSet<>(state.requiredElements());
        List<Expected> elements = new ArrayList<>();
        for (NameClass.One name : Shape.elementNames(state)) {
            elements.add(new Expected(name, required.contains(name)));
        }
        boolean open = false;
        for (Leaf.Element element : state.possibleElements()) {
            open |= element.name.isOpen();
        }
        List<Leaf> leaves = state.typedLeaves();
        return new Expectation(
                elements,
                List.of(),
                Wording.values(leaves),
                Wording.types(leaves, state.patterns),
                state.takesText(),
                open);
    }

    /**
     * Two states are equal if the same may come in both and behind both. What was read before the grammar renewed its
     * tables, as it does when they have grown too large, may differ from the same read after that.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        SchemaState a = this;
        if (!(other instanceof SchemaState b)) {
            return false;
        }
        while (a != b) {
            boolean same = a.state == b.state && Objects.equals(a.opening, b.opening) && a.where == b.where;
            SchemaState outerOfA = a.outer;
            SchemaState outerOfB = b.outer;
            if (!same || outerOfA == null || outerOfB == null) {
                return same && outerOfA == outerOfB;
            }
            a = outerOfA;
            b = outerOfB;
        }
        return true;
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(state), where);
    }
}
