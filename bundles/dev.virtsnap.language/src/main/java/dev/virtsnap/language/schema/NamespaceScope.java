package dev.virtsnap.language.schema;

import org.jspecify.annotations.Nullable;

/** What the namespace prefixes mean where a value stands; only values of type QName or NOTATION ask for it. */
@FunctionalInterface
public interface NamespaceScope {

    /** A scope without any declaration but {@code xml}. */
    NamespaceScope NONE = new None();

    /** No lambda: the first one linked costs the start of a program milliseconds. */
    final class None implements NamespaceScope {
        private None() {}

        @Override
        public @Nullable String namespaceOf(String prefix) {
            return prefix.equals("xml") ? "http://www.w3.org/XML/1998/namespace" : null;
        }
    }

    /** The namespace that a prefix stands for ({@code ""} asks for the default namespace), or null if it stands for none. */
    @Nullable
    String namespaceOf(String prefix);
}
