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
    private final boolean inStartTag;
    private final boolean hasContent;

    private SchemaState(
            State state,
            @Nullable Opening opening,
            @Nullable SchemaState outer,
            boolean inStartTag,
            boolean hasContent) {
        this.state = state;
        this.opening = opening;
        this.outer = outer;
        this.inStartTag = inStartTag;
        this.hasContent = hasContent;
    }

    /** Before the root element. */
    public static SchemaState start(Grammar grammar) {
        return new SchemaState(grammar.start(), null, null, false, false);
    }

    /** Behind the name of a start tag, before its attributes. */
    public SchemaState startTag(String namespace, String local) {
        Opening opened = inStartTag ? null : state.open(namespace, local);
        State content = opened == null ? dead() : opened.content;
        SchemaState parent = new SchemaState(state, opening, outer, false, true);
        return new SchemaState(content, opened, parent, true, false);
    }

    /** Behind an attribute. */
    public SchemaState attribute(String namespace, String local, String value, NamespaceScope scope) {
        State next = inStartTag ? state.attribute(namespace, local, value, scope) : dead();
        return new SchemaState(next, opening, outer, true, false);
    }

    /** Behind the {@code >} of a start tag. */
    public SchemaState endStartTag() {
        return new SchemaState(inStartTag ? state.endAttributes() : dead(), opening, outer, false, false);
    }

    /**
     * Behind text: all there is between two tags, comments left out. Blank text between two tags, one of which belongs to a
     * child, means nothing.
     */
    public SchemaState text(String value, NamespaceScope scope) {
        if (inStartTag) {
            return new SchemaState(dead(), opening, outer, true, hasContent);
        }
        if (BuiltinDatatype.isBlank(value)) {
            return hasContent ? this : new SchemaState(state.blank(value, scope), opening, outer, false, false);
        }
        return new SchemaState(state.text(value, scope), opening, outer, false, true);
    }

    /** Behind the end tag of the innermost open element. */
    public SchemaState endTag() {
        SchemaState parent = outer;
        if (parent == null) {
            return new SchemaState(dead(), null, null, false, hasContent);
        }
        State end = hasContent ? state : state.blank("", NamespaceScope.NONE);
        State next = opening == null || inStartTag || !end.isNullable() ? dead() : opening.close(end);
        return new SchemaState(next, parent.opening, parent.outer, false, true);
    }

    /** Whether the document can still become valid. */
    public boolean isValid() {
        return state.isAlive();
    }

    /** Whether the innermost open element, or the document if none is open, may end here. */
    public boolean mayEnd() {
        return !inStartTag && (hasContent ? state : state.blank("", NamespaceScope.NONE)).isNullable();
    }

    /** What may come, judging by what has been read. */
    public Expectation expected() {
        return inStartTag ? attributes(state) : content(state);
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

    /** Two states are equal if the same may come in both and behind both. */
    @Override
    public boolean equals(@Nullable Object other) {
        SchemaState a = this;
        if (!(other instanceof SchemaState b)) {
            return false;
        }
        while (a != b) {
            boolean same = a.state == b.state
                    && a.opening == b.opening
                    && a.inStartTag == b.inStartTag
                    && a.hasContent == b.hasContent;
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
        return Objects.hash(System.identityHashCode(state), inStartTag, hasContent);
    }
}
