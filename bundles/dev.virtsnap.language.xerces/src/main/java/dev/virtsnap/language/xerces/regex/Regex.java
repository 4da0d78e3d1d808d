package dev.virtsnap.language.xerces.regex;

/** A pattern of XML Schema; immutable in effect, usable by all threads. */
public final class Regex {

    private final String pattern;
    private final Expression expression;
    private final Automaton automaton;

    private Regex(String pattern, Expression expression, Automaton automaton) {
        this.pattern = pattern;
        this.expression = expression;
        this.automaton = automaton;
    }

    /**
     * Reads a pattern.
     *
     * @throws RegexException if it is not one of XML Schema, or repeats so much that it would not fit into memory
     */
    public static Regex of(String pattern) throws RegexException {
        Expression expression = new RegexParser(pattern).parse();
        Program program = Program.of(expression);
        if (program == null) {
            throw new RegexException("The pattern '" + RegexWords.shortened(pattern)
                    + "' repeats too much: smaller numbers in '{…}' are needed.");
        }
        return new Regex(pattern, expression, new Automaton(program));
    }

    /** Whether all of the text matches, in time linear in its length. */
    public boolean matches(String text) {
        return automaton.matches(text);
    }

    /** What matches, as a noun phrase: {@code 32 hexadecimal digits}. */
    public String words() {
        return RegexWords.of(pattern, expression);
    }

    @Override
    public String toString() {
        return pattern;
    }
}
