package dev.virtsnap.language.schema;

/** The built-in grammar with a referee's datatypes, for tests of this bundle alone. */
public final class EmbeddedForTests {

    public static final Grammar GRAMMAR = Grammar.embedded(new JingDatatypes());

    private EmbeddedForTests() {}
}
