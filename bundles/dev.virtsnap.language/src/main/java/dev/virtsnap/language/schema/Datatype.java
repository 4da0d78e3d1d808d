package dev.virtsnap.language.schema;

/** A set of strings and when two of them mean the same; immutable, usable by all threads. */
public interface Datatype {

    /** Whether {@code value} belongs to the type. Never throws; scope matters to QName and NOTATION only. */
    boolean accepts(String value, NamespaceScope scope);

    /** Whether two strings that belong to the type mean the same value. */
    boolean sameValue(String a, NamespaceScope scopeOfA, String b, NamespaceScope scopeOfB);

    /**
     * What a value has to be, as a noun phrase without markup that completes "must be …": {@code an integer from 0 to 255}.
     */
    String words();
}
