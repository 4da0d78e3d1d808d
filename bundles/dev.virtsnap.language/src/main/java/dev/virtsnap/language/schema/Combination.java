package dev.virtsnap.language.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A pattern made of others. */
abstract sealed class Combination extends Pattern {

    final Pattern[] parts;
    private final int hash;

    private Combination(int id, Pattern[] parts, boolean nullable) {
        super(id, nullable, any(parts, Kind.ATTRIBUTES), any(parts, Kind.TEXT), any(parts, Kind.TYPED));
        this.parts = parts;
        int h = getClass().getName().hashCode();
        for (Pattern part : parts) {
            h = h * 31 + System.identityHashCode(part);
        }
        this.hash = h;
    }

    private enum Kind {
        ATTRIBUTES,
        TEXT,
        TYPED
    }

    private static boolean any(Pattern[] parts, Kind kind) {
        for (Pattern part : parts) {
            boolean has =
                    kind == Kind.ATTRIBUTES ? part.hasAttributes : kind == Kind.TEXT ? part.hasText : part.hasTyped;
            if (has) {
                return true;
            }
        }
        return false;
    }

    /** Same kind, same parts: what {@link Patterns} looks up. */
    @Override
    public final boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Combination that) || hash != that.hash || getClass() != that.getClass()) {
            return false;
        }
        if (parts.length != that.parts.length) {
            return false;
        }
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] != that.parts[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public final int hashCode() {
        return hash;
    }

    @Override
    final void attributes(List<Leaf.Attribute> into) {
        for (Pattern part : parts) {
            if (part.hasAttributes) {
                part.attributes(into);
            }
        }
    }

    /** The parts with one of them replaced. */
    final Pattern[] with(int index, Pattern replacement) {
        Pattern[] copy = parts.clone();
        copy[index] = replacement;
        return copy;
    }

    /** The same kind of combination of other parts. */
    abstract Pattern of(Pattern[] parts, Patterns in);

    /** An attribute belongs to one part, whatever the order of the parts. */
    @Override
    Pattern attribute(String namespace, String local, Set<Pattern> accepted, Patterns in) {
        Pattern[] results = new Pattern[parts.length];
        for (int i = 0; i < parts.length; i++) {
            Pattern own = parts[i].hasAttributes ? parts[i].attribute(namespace, local, accepted, in) : in.notAllowed;
            results[i] = own == in.notAllowed ? own : of(with(i, own), in);
        }
        return in.choice(results);
    }

    @Override
    final Pattern endAttributes(Patterns in) {
        Pattern[] results = new Pattern[parts.length];
        for (int i = 0; i < parts.length; i++) {
            results[i] = in.endAttributes(parts[i]);
        }
        return of(results, in);
    }

    @Override
    void elements(List<Leaf.Element> into) {
        for (Pattern part : parts) {
            part.elements(into);
        }
    }

    @Override
    void typed(List<Leaf> into) {
        for (Pattern part : parts) {
            part.typed(into);
        }
    }

    @Override
    @Nullable
    Set<NameClass.One> requiredAttributes() {
        return union(parts, false);
    }

    @Override
    @Nullable
    Set<NameClass.One> requiredElements() {
        return union(parts, true);
    }

    @Override
    final Pattern movedTo(Patterns in) {
        // parts are shared: a count in a count in a count, as an .xsd may have it, unfolds to millions
        Pattern known = in.moved(this);
        if (known != null) {
            return known;
        }
        Pattern[] copy = new Pattern[parts.length];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = parts[i].movedTo(in);
        }
        return in.setMoved(this, of(copy, in));
    }

    private static @Nullable Set<NameClass.One> union(Pattern[] parts, boolean elements) {
        Set<NameClass.One> all = new HashSet<>();
        for (Pattern part : parts) {
            Set<NameClass.One> some = elements ? part.requiredElements() : part.requiredAttributes();
            if (some == null) {
                return null;
            }
            all.addAll(some);
        }
        return all;
    }

    private static boolean allNullable(Pattern[] parts) {
        for (Pattern part : parts) {
            if (!part.nullable) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyNullable(Pattern[] parts) {
        for (Pattern part : parts) {
            if (part.nullable) {
                return true;
            }
        }
        return false;
    }

    /** Matches what any part matches; the parts are sorted by id, and different. */
    static final class Choice extends Combination {
        Choice(int id, Pattern[] parts) {
            super(id, parts, anyNullable(parts));
        }

        @Override
        Pattern of(Pattern[] parts, Patterns in) {
            return in.choice(parts);
        }

        @Override
        boolean matches(String value, NamespaceScope scope, Patterns in) {
            for (Pattern part : parts) {
                if (part.matches(value, scope, in)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        void open(String namespace, String local, List<Step> into, Patterns in) {
            for (Pattern part : parts) {
                part.open(namespace, local, into, in);
            }
        }

        @Override
        Pattern attribute(String namespace, String local, Set<Pattern> accepted, Patterns in) {
            Pattern[] results = new Pattern[parts.length];
            for (int i = 0; i < parts.length; i++) {
                results[i] =
                        parts[i].hasAttributes ? parts[i].attribute(namespace, local, accepted, in) : in.notAllowed;
            }
            return in.choice(results);
        }

        @Override
        Pattern text(Set<Pattern> accepted, Patterns in) {
            Pattern[] results = new Pattern[parts.length];
            for (int i = 0; i < parts.length; i++) {
                results[i] = parts[i].text(accepted, in);
            }
            return in.choice(results);
        }

        @Override
        @Nullable
        Set<NameClass.One> requiredAttributes() {
            return intersection(false);
        }

        @Override
        @Nullable
        Set<NameClass.One> requiredElements() {
            return intersection(true);
        }

        private @Nullable Set<NameClass.One> intersection(boolean elements) {
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
            return common;
        }
    }

    /** Matches its parts one behind another; attributes come in any order. */
    static final class Group extends Combination {
        Group(int id, Pattern[] parts) {
            super(id, parts, allNullable(parts));
        }

        @Override
        Pattern of(Pattern[] parts, Patterns in) {
            return in.group(parts);
        }

        private Pattern[] from(int index, Pattern first) {
            Pattern[] rest = Arrays.copyOfRange(parts, index, parts.length);
            rest[0] = first;
            return rest;
        }

        @Override
        void open(String namespace, String local, List<Step> into, Patterns in) {
            List<Step> own = new ArrayList<>();
            for (int i = 0; i < parts.length; i++) {
                own.clear();
                parts[i].open(namespace, local, own, in);
                for (Step step : own) {
                    into.add(new Step(step.element(), in.group(from(i, step.rest()))));
                }
                if (!parts[i].nullable) {
                    return;
                }
            }
        }

        @Override
        Pattern text(Set<Pattern> accepted, Patterns in) {
            List<Pattern> results = new ArrayList<>();
            for (int i = 0; i < parts.length; i++) {
                results.add(in.group(from(i, parts[i].text(accepted, in))));
                if (!parts[i].nullable) {
                    break;
                }
            }
            return in.choice(results.toArray(new Pattern[0]));
        }

        @Override
        void elements(List<Leaf.Element> into) {
            for (Pattern part : parts) {
                part.elements(into);
                if (!part.nullable) {
                    return;
                }
            }
        }

        @Override
        void typed(List<Leaf> into) {
            for (Pattern part : parts) {
                part.typed(into);
                if (!part.nullable) {
                    return;
                }
            }
        }
    }

    /** Matches its parts, their children mixed; the parts are sorted by id. */
    static final class Interleave extends Combination {
        Interleave(int id, Pattern[] parts) {
            super(id, parts, allNullable(parts));
        }

        @Override
        Pattern of(Pattern[] parts, Patterns in) {
            return in.interleave(parts);
        }

        @Override
        void open(String namespace, String local, List<Step> into, Patterns in) {
            List<Step> own = new ArrayList<>();
            for (int i = 0; i < parts.length; i++) {
                own.clear();
                parts[i].open(namespace, local, own, in);
                for (Step step : own) {
                    into.add(new Step(step.element(), in.interleave(with(i, step.rest()))));
                }
            }
        }

        @Override
        Pattern text(Set<Pattern> accepted, Patterns in) {
            Pattern[] results = new Pattern[parts.length];
            for (int i = 0; i < parts.length; i++) {
                Pattern own = parts[i].text(accepted, in);
                results[i] = own == in.notAllowed ? own : in.interleave(with(i, own));
            }
            return in.choice(results);
        }
    }

    /** Matches its one part, once or more. */
    static final class OneOrMore extends Combination {
        OneOrMore(int id, Pattern part) {
            super(id, new Pattern[] {part}, part.nullable);
        }

        @Override
        Pattern of(Pattern[] parts, Patterns in) {
            return in.oneOrMore(parts[0]);
        }

        @Override
        void open(String namespace, String local, List<Step> into, Patterns in) {
            List<Step> own = new ArrayList<>();
            parts[0].open(namespace, local, own, in);
            for (Step step : own) {
                into.add(new Step(step.element(), again(step.rest(), in)));
            }
        }

        private Pattern again(Pattern rest, Patterns in) {
            return in.group(rest, in.choice(this, in.empty));
        }

        @Override
        Pattern attribute(String namespace, String local, Set<Pattern> accepted, Patterns in) {
            return again(parts[0].attribute(namespace, local, accepted, in), in);
        }

        @Override
        Pattern text(Set<Pattern> accepted, Patterns in) {
            return again(parts[0].text(accepted, in), in);
        }
    }
}
