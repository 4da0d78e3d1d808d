package dev.virtsnap.language.syntax;

/**
 * The name of an element or attribute, as XML namespaces see it.
 *
 * @param namespace the name of the namespace, or {@code ""} for none, also if the prefix is not declared
 * @param local the part behind the prefix; all that is written if that is not a prefix, a colon and a name
 * @param prefix as written, {@code ""} for none
 */
public record Name(String namespace, String local, String prefix) {

    /** The namespace that the prefix {@code xml} always stands for. */
    public static final String XML = "http://www.w3.org/XML/1998/namespace";

    /** The namespace of the attributes that declare namespaces. */
    public static final String XMLNS = "http://www.w3.org/2000/xmlns/";

    /** A name in no namespace. */
    public static Name of(String local) {
        return new Name("", local, "");
    }

    /** Whether this is the name {@code local} in no namespace. */
    public boolean is(String local) {
        return namespace.isEmpty() && this.local.equals(local);
    }

    /** Whether both mean the same to XML: the prefix is a matter of writing. */
    public boolean sameAs(Name other) {
        return local.equals(other.local) && namespace.equals(other.namespace);
    }

    /** As it is written, with the prefix. */
    public String qualified() {
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }

    /** How many code units it takes to write it. */
    int length() {
        return prefix.isEmpty() ? local.length() : prefix.length() + 1 + local.length();
    }
}
