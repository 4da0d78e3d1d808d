package dev.virtsnap.language.rules;

/**
 * A word of a {@link Directive}.
 *
 * @param word as it is written; one that wants a value ends with {@code =}
 * @param meaning what it says, in one sentence of Markdown
 */
public record DirectiveWord(String word, String meaning) {

    /** Whether a value has to stand behind it. */
    public boolean takesValue() {
        return word.endsWith("=");
    }
}
