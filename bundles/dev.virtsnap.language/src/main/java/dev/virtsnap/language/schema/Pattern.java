package dev.virtsnap.language.schema;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set of possible contents, as a value: equal patterns of one {@link Patterns} are the same object.
 *
 * <p>The methods are the derivatives of Clark's algorithm and the questions that an editor asks. They recurse over the
 * schema's structure between two elements, never over a document. None is on the hot path: {@link State} remembers results.
 */
abstract sealed class Pattern permits Leaf, Combination {

    /** Grows in order of creation; gives choices and interleaves one order. */
    final int id;

    /** Whether no child, text or attribute is a match. */
    final boolean nullable;

    /** Whether an attribute, character data of any kind, or typed text may come next. */
    final boolean hasAttributes;

    final boolean hasText;
    final boolean hasTyped;

    Pattern(int id, boolean nullable, boolean hasAttributes, boolean hasText, boolean hasTyped) {
        this.id = id;
        this.nullable = nullable;
        this.hasAttributes = hasAttributes;
        this.hasText = hasText;
        this.hasTyped = hasTyped;
    }

    /** A way to open an element: what it is, and what remains behind it. */
    record Step(Leaf.Element element, Pattern rest) {}

    /** Adds the ways to open an element of that name; attributes are over. */
    abstract void open(String namespace, String local, List<Step> into, Patterns in);

    /** What remains after an attribute of that name, whose value matches those in {@code accepted}. */
    abstract Pattern attribute(String namespace, String local, Set<Pattern> accepted, Patterns in);

    /** What remains when no attribute follows. */
    abstract Pattern endAttributes(Patterns in);

    /** What remains after text that matches the typed leaves in {@code accepted}. */
    abstract Pattern text(Set<Pattern> accepted, Patterns in);

    /** The attributes that may come. */
    abstract void attributes(List<Leaf.Attribute> into);

    /** The elements that may come next; attributes are over. */
    abstract void elements(List<Leaf.Element> into);

    /** The typed leaves, DATA, VALUE and LIST, that may match the text that comes. */
    abstract void typed(List<Leaf> into);

    /** The attributes without which nothing matches; null means that nothing matches anyway. */
    abstract @Nullable Set<NameClass.One> requiredAttributes();

    /** The elements without which nothing matches; null means that nothing matches anyway. */
    abstract @Nullable Set<NameClass.One> requiredElements();

    /** Whether {@code value} as a whole, an attribute's value or a list's word, matches. */
    boolean matches(String value, NamespaceScope scope, Patterns in) {
        return (nullable && BuiltinDatatype.isBlank(value)) || in.string(this, value, scope).nullable;
    }

    /** The same pattern among those of another {@link Patterns} of the same grammar. */
    abstract Pattern movedTo(Patterns in);
}
