package dev.virtsnap.language.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may still come inside one open element.
 *
 * <p>A schema may describe elements of one name in several ways; {@code parts} holds what is left of each that has not been
 * ruled out by position, NOT_ALLOWED where it has been ruled out since. Nearly always there is one part. The index of a part
 * keeps its meaning until the element is closed: {@link Opening#close} asks which parts are nullable.
 *
 * <p>Equal states of one {@link Patterns} are the same object; steps are remembered.
 */
final class State {

    final Patterns patterns;
    final Pattern[] parts;
    private final int hash;

    private final NameMemo<Opening> openings = new NameMemo<>();
    private final NameMemo<ValueStep> attributes = new NameMemo<>();
    private @Nullable ValueStep text;
    private @Nullable State withoutAttributes;

    State(Patterns patterns, Pattern[] parts) {
        this.patterns = patterns;
        this.parts = parts;
        int h = 1;
        for (Pattern part : parts) {
            h = h * 31 + System.identityHashCode(part);
        }
        this.hash = h;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof State that && java.util.Arrays.equals(parts, that.parts));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** Whether anything can still make it match. */
    boolean isAlive() {
        for (Pattern part : parts) {
            if (part != patterns.notAllowed) {
                return true;
            }
        }
        return false;
    }

    /** Whether the element may end here. */
    boolean isNullable() {
        for (Pattern part : parts) {
            if (part.nullable) {
                return true;
            }
        }
        return false;
    }

    /** The start tag of a child; null if no child of that name may stand here. */
    @Nullable
    Opening open(String namespace, String local) {
        Opening known = openings.get(namespace, local);
        if (known != null) {
            return known;
        }
        Opening made = Opening.of(this, namespace, local);
        return made == null ? null : openings.put(namespace, local, made);
    }

    /** An attribute; the result is not alive if the attribute may not stand here or its value is wrong. */
    State attribute(String namespace, String local, String value, NamespaceScope scope) {
        return attributeStep(namespace, local).with(value, scope);
    }

    /** An attribute whose value nobody looks at. */
    State attributeOfAnyValue(String namespace, String local) {
        return attributeStep(namespace, local).withAny();
    }

    boolean allowsAttribute(String namespace, String local) {
        return attributeStep(namespace, local).isPossible();
    }

    private ValueStep attributeStep(String namespace, String local) {
        ValueStep known = attributes.get(namespace, local);
        if (known != null) {
            return known;
        }
        Set<Pattern> values = new java.util.LinkedHashSet<>();
        List<Leaf.Attribute> possible = possibleAttributes();
        for (Leaf.Attribute attribute : possible) {
            if (attribute.name.contains(namespace, local)) {
                values.add(attribute.value);
            }
        }
        ValueStep made = new ValueStep(values.toArray(new Pattern[0])) {
            @Override
            State after(Set<Pattern> accepted) {
                Pattern[] results = new Pattern[parts.length];
                for (int i = 0; i < results.length; i++) {
                    results[i] = parts[i].hasAttributes
                            ? parts[i].attribute(namespace, local, accepted, patterns)
                            : patterns.notAllowed;
                }
                return patterns.state(results);
            }

            @Override
            boolean accepts(Pattern candidate, String value, NamespaceScope scope) {
                return candidate.matches(value, scope, patterns);
            }
        };
        return made.isPossible() ? attributes.put(namespace, local, made) : made;
    }

    /** The end of a start tag. */
    State endAttributes() {
        State known = withoutAttributes;
        if (known == null) {
            Pattern[] results = new Pattern[parts.length];
            for (int i = 0; i < results.length; i++) {
                results[i] = patterns.endAttributes(parts[i]);
            }
            known = patterns.state(results);
            withoutAttributes = known;
        }
        return known;
    }

    /** All the text between two tags. */
    State text(String value, NamespaceScope scope) {
        return textStep().with(value, scope);
    }

    /** Blank text, or none at all, that is all an element holds: it counts as text and as nothing. */
    State blank(String value, NamespaceScope scope) {
        if (!takesTypedText()) {
            return this;
        }
        State after = text(value, scope);
        Pattern[] results = new Pattern[parts.length];
        for (int i = 0; i < results.length; i++) {
            results[i] = patterns.choice(parts[i], after.parts[i]);
        }
        return patterns.state(results);
    }

    /** Text that nobody looks at. */
    State anyText() {
        return textStep().withAny();
    }

    boolean takesText() {
        for (Pattern part : parts) {
            if (part.hasText) {
                return true;
            }
        }
        return takesTypedText();
    }

    boolean takesTypedText() {
        for (Pattern part : parts) {
            if (part.hasTyped) {
                return true;
            }
        }
        return false;
    }

    private ValueStep textStep() {
        ValueStep known = text;
        if (known != null) {
            return known;
        }
        ValueStep made = new ValueStep(new HashSet<Pattern>(typedLeaves()).toArray(new Pattern[0])) {
            @Override
            State after(Set<Pattern> accepted) {
                Pattern[] results = new Pattern[parts.length];
                for (int i = 0; i < results.length; i++) {
                    results[i] = parts[i].text(accepted, patterns);
                }
                return patterns.state(results);
            }

            @Override
            boolean accepts(Pattern candidate, String value, NamespaceScope scope) {
                return patterns.accepts((Leaf) candidate, value, scope);
            }
        };
        text = made;
        return made;
    }

    List<Leaf.Attribute> possibleAttributes() {
        List<Leaf.Attribute> possible = new ArrayList<>();
        for (Pattern part : parts) {
            if (part.hasAttributes) {
                part.attributes(possible);
            }
        }
        return possible;
    }

    List<Leaf.Element> possibleElements() {
        List<Leaf.Element> possible = new ArrayList<>();
        for (Pattern part : parts) {
            part.elements(possible);
        }
        return possible;
    }

    List<Leaf> typedLeaves() {
        List<Leaf> leaves = new ArrayList<>();
        for (Pattern part : parts) {
            if (part.hasTyped) {
                part.typed(leaves);
            }
        }
        return leaves;
    }

    /** The attributes that every way to go on needs. */
    Set<NameClass.One> requiredAttributes() {
        return required(false);
    }

    /** The elements that every way to go on needs. */
    Set<NameClass.One> requiredElements() {
        return required(true);
    }

    private Set<NameClass.One> required(boolean elements) {
        Set<NameClass.One> common = null;
        for (Pattern part : parts) {
            Set<NameClass.One> some = elements ? part.requiredElements() : part.requiredAttributes();
            if (some == null) {
                continue;
            }
            if (common == null) {
                common = new HashSet<>(some);
            } else {
                common.retainAll(some);
            }
        }
        return common == null ? Set.of() : common;
    }

    /** The same state among other patterns of the same grammar. */
    State movedTo(Patterns in) {
        if (patterns == in) {
            return this;
        }
        Pattern[] moved = new Pattern[parts.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = parts[i].movedTo(in);
        }
        return in.state(moved);
    }
}
