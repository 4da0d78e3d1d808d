package dev.virtsnap.language.schema;

import dev.virtsnap.language.syntax.Element;
import org.jspecify.annotations.Nullable;

/** What prefixes mean inside an element. */
record ElementScope(Element element) implements NamespaceScope {

    @Override
    public @Nullable String namespaceOf(String prefix) {
        return element.namespace(prefix);
    }
}
