package dev.virtsnap.language.xerces;

import dev.virtsnap.language.schema.NamespaceScope;
import java.util.Locale;
import org.apache.xerces.impl.dv.ValidationContext;
import org.jspecify.annotations.Nullable;

/** What Xerces asks of the place where a value stands: only what prefixes mean; no document is at hand for the rest. */
record XercesContext(NamespaceScope scope) implements ValidationContext {

    @Override
    public boolean needFacetChecking() {
        return true;
    }

    /** Whether an ID is unique and an IDREF leads somewhere is not a question of one value. */
    @Override
    public boolean needExtraChecking() {
        return false;
    }

    @Override
    public boolean needToNormalize() {
        return true;
    }

    @Override
    public boolean useNamespaces() {
        return true;
    }

    @Override
    public boolean isEntityDeclared(String name) {
        return true;
    }

    @Override
    public boolean isEntityUnparsed(String name) {
        return true;
    }

    @Override
    public boolean isIdDeclared(String name) {
        return false;
    }

    @Override
    public void addId(String name) {}

    @Override
    public void addIdRef(String name) {}

    /** Xerces compares what it gets from here by identity in places. */
    @Override
    public String getSymbol(String symbol) {
        return symbol.intern();
    }

    /** No namespace is null, and namespaces are compared by identity, too. */
    @Override
    public @Nullable String getURI(String prefix) {
        String namespace = scope.namespaceOf(prefix);
        return namespace == null || namespace.isEmpty() ? null : namespace.intern();
    }

    @Override
    public Locale getLocale() {
        return Locale.ROOT;
    }
}
