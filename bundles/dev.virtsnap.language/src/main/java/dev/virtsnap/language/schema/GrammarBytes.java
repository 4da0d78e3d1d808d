package dev.virtsnap.language.schema;

/**
 * The built-in grammar in binary form, as a constant.
 *
 * <p>The build puts one with the grammar in the place of this class, see {@code src/build/EmbedGrammar.java}. A constant
 * comes with its class, which a Java with an archive of loaded classes takes from there; to open the jar for a resource
 * costs such a process 10 to 17 ms, which is more than it needs to check a document.
 */
final class GrammarBytes {

    private GrammarBytes() {}

    /** The bytes, a character each. */
    static String latin1() {
        return "";
    }
}
