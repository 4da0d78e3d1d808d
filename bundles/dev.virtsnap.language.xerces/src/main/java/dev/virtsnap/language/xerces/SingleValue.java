package dev.virtsnap.language.xerces;

import dev.virtsnap.language.schema.Datatype;
import dev.virtsnap.language.schema.NamespaceScope;
import org.apache.xerces.impl.dv.XSSimpleType;

/**
 * The strings that mean one value of a type, whatever prefixes they use; where the schema's own prefixes gave the value its
 * meaning, its letters alone are not enough to compare with.
 */
final class SingleValue implements Datatype {

    private final XercesValues values;
    private final Object value;
    private final String written;

    SingleValue(XSSimpleType type, Object value, String written) {
        this.values = new XercesValues(type);
        this.value = value;
        this.written = written;
    }

    @Override
    public boolean accepts(String text, NamespaceScope scope) {
        return value.equals(values.value(text, scope));
    }

    @Override
    public boolean sameValue(String a, NamespaceScope scopeOfA, String b, NamespaceScope scopeOfB) {
        return accepts(a, scopeOfA) && accepts(b, scopeOfB);
    }

    @Override
    public String words() {
        return "'" + written + "'";
    }
}
