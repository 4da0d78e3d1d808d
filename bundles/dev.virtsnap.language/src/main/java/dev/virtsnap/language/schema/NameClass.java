package dev.virtsnap.language.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set of names, as RELAX NG describes it (specification, section 3, {@code nameClass}). */
public sealed interface NameClass {

    /** Whether the name {@code local} in {@code namespace} ({@code ""} for none) belongs to it. */
    boolean contains(String namespace, String local);

    /** Adds the names that are listed one by one to {@code into}; wildcards add none. */
    default void listNames(List<One> into) {}

    /** Whether it holds names beyond those listed. */
    default boolean isOpen() {
        return true;
    }

    /** Exactly one name. */
    record One(String namespace, String local) implements NameClass {
        @Override
        public boolean contains(String namespace, String local) {
            return this.local.equals(local) && this.namespace.equals(namespace);
        }

        @Override
        public void listNames(List<One> into) {
            into.add(this);
        }

        @Override
        public boolean isOpen() {
            return false;
        }

        // what a record has of itself is linked at the first call, which costs the start of a program some milliseconds

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof One one && contains(one.namespace, one.local);
        }

        @Override
        public int hashCode() {
            return 31 * namespace.hashCode() + local.hashCode();
        }
    }

    /** Every name but those of {@code except}. */
    record Any(NameClass except) implements NameClass {
        @Override
        public boolean contains(String namespace, String local) {
            return !except.contains(namespace, local);
        }
    }

    /** Every name of one namespace but those of {@code except}. */
    record InNamespace(String namespace, NameClass except) implements NameClass {
        @Override
        public boolean contains(String namespace, String local) {
            return this.namespace.equals(namespace) && !except.contains(namespace, local);
        }
    }

    /** The names of any of {@code choices}; without choices, no name. */
    record AnyOf(List<NameClass> choices) implements NameClass {

        /** No name at all: the {@code except} of a wildcard that excepts nothing. */
        public static final AnyOf NOTHING = new AnyOf(List.of());

        public AnyOf {
            choices = List.copyOf(choices);
        }

        @Override
        public boolean contains(String namespace, String local) {
            for (int i = 0; i < choices.size(); i++) {
                if (choices.get(i).contains(namespace, local)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void listNames(List<One> into) {
            for (NameClass choice : choices) {
                choice.listNames(into);
            }
        }

        @Override
        public boolean isOpen() {
            for (NameClass choice : choices) {
                if (choice.isOpen()) {
                    return true;
                }
            }
            return false;
        }
    }
}
