package dev.virtsnap.language.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A pattern without parts that a derivative could reach; there is one for each node of the {@link Blueprint}. */
abstract sealed class Leaf extends Pattern {

    private Leaf(int id, boolean nullable, boolean hasAttributes, boolean hasText, boolean hasTyped) {
        super(id, nullable, hasAttributes, hasText, hasTyped);
    }

    @Override
    void open(String namespace, String local, List<Step> into, Patterns in) {}

    @Override
    Pattern attribute(String namespace, String local, Set<Pattern> accepted, Patterns in) {
        return in.notAllowed;
    }

    @Override
    Pattern endAttributes(Patterns in) {
        return this;
    }

    @Override
    Pattern text(Set<Pattern> accepted, Patterns in) {
        return in.notAllowed;
    }

    @Override
    void attributes(List<Attribute> into) {}

    @Override
    void elements(List<Element> into) {}

    @Override
    void typed(List<Leaf> into) {}

    @Override
    @Nullable
    Set<NameClass.One> requiredAttributes() {
        return Set.of();
    }

    @Override
    @Nullable
    Set<NameClass.One> requiredElements() {
        return Set.of();
    }

    private static Set<NameClass.One> only(NameClass name) {
        List<NameClass.One> listed = new ArrayList<>();
        name.listNames(listed);
        return listed.size() == 1 && !name.isOpen() ? Set.of(listed.get(0)) : Set.of();
    }

    /** Matches nothing but the absence of everything. */
    static final class Empty extends Leaf {
        Empty(int id) {
            super(id, true, false, false, false);
        }

        @Override
        Pattern movedTo(Patterns in) {
            return in.empty;
        }
    }

    /** Matches nothing at all. */
    static final class NotAllowed extends Leaf {
        NotAllowed(int id) {
            super(id, false, false, false, false);
        }

        @Override
        @Nullable
        Set<NameClass.One> requiredAttributes() {
            return null;
        }

        @Override
        @Nullable
        Set<NameClass.One> requiredElements() {
            return null;
        }

        @Override
        Pattern movedTo(Patterns in) {
            return in.notAllowed;
        }
    }

    /** Matches any character data. */
    static final class Text extends Leaf {
        Text(int id) {
            super(id, true, false, true, false);
        }

        @Override
        Pattern text(Set<Pattern> accepted, Patterns in) {
            return this;
        }

        @Override
        Pattern movedTo(Patterns in) {
            return in.text;
        }
    }

    /** Matches a string of a datatype: DATA, and VALUE, which matches one value of it. */
    static final class Typed extends Leaf {
        final int node;
        final Blueprint.Simple simple;
        final @Nullable Pattern except;

        Typed(int id, int node, Blueprint.Simple simple, @Nullable Pattern except) {
            super(id, false, false, false, true);
            this.node = node;
            this.simple = simple;
            this.except = except;
        }

        boolean accepts(String value, NamespaceScope scope, Patterns in) {
            Datatype type = in.grammar.datatype(node);
            String expected = simple.value();
            if (expected != null) {
                return type.sameValue(expected, in.grammar.scopeOf(simple), value, scope);
            }
            return type.accepts(value, scope) && (except == null || !except.matches(value, scope, in));
        }

        @Override
        boolean matches(String value, NamespaceScope scope, Patterns in) {
            return in.accepts(this, value, scope);
        }

        @Override
        Pattern text(Set<Pattern> accepted, Patterns in) {
            return accepted.contains(this) ? in.empty : in.notAllowed;
        }

        @Override
        void typed(List<Leaf> into) {
            into.add(this);
        }

        @Override
        Pattern movedTo(Patterns in) {
            return in.of(node);
        }
    }

    /** Matches a string whose words match {@code words} one after another. */
    static final class Words extends Leaf {
        final Pattern words;

        Words(int id, Pattern words) {
            super(id, false, false, false, true);
            this.words = words;
        }

        @Override
        boolean matches(String value, NamespaceScope scope, Patterns in) {
            return in.accepts(this, value, scope);
        }

        @Override
        Pattern text(Set<Pattern> accepted, Patterns in) {
            return accepted.contains(this) ? in.empty : in.notAllowed;
        }

        @Override
        void typed(List<Leaf> into) {
            into.add(this);
        }

        @Override
        Pattern movedTo(Patterns in) {
            return in.list(words.movedTo(in));
        }
    }

    /** Matches an attribute. */
    static final class Attribute extends Leaf {
        final int node;
        final NameClass name;
        final Pattern value;

        Attribute(int id, int node, NameClass name, Pattern value) {
            super(id, false, true, false, false);
            this.node = node;
            this.name = name;
            this.value = value;
        }

        @Override
        Pattern attribute(String namespace, String local, Set<Pattern> accepted, Patterns in) {
            return name.contains(namespace, local) && accepted.contains(value) ? in.empty : in.notAllowed;
        }

        @Override
        Pattern endAttributes(Patterns in) {
            return in.notAllowed;
        }

        @Override
        void attributes(List<Attribute> into) {
            into.add(this);
        }

        @Override
        Set<NameClass.One> requiredAttributes() {
            return only(name);
        }

        @Override
        Pattern movedTo(Patterns in) {
            return in.of(node);
        }
    }

    /** Matches an element; its content is made when it is first opened. */
    static final class Element extends Leaf {
        final int node;
        final NameClass name;

        Element(int id, int node, NameClass name) {
            super(id, false, false, false, false);
            this.node = node;
            this.name = name;
        }

        @Override
        void open(String namespace, String local, List<Step> into, Patterns in) {
            if (name.contains(namespace, local)) {
                into.add(new Step(this, in.empty));
            }
        }

        @Override
        void elements(List<Element> into) {
            into.add(this);
        }

        @Override
        Set<NameClass.One> requiredElements() {
            return only(name);
        }

        @Override
        Pattern movedTo(Patterns in) {
            return in.of(node);
        }
    }
}
