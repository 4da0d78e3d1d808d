package dev.virtsnap.language.syntax;

/**
 * Guesses, after a mistake, what an author meant by what follows.
 *
 * <p>All questions about one document together may look at a few times its length, so that a document full of mistakes
 * still takes linear time; after that nothing is known any more.
 */
final class Lookahead {

    static final int NONE = -1;

    private final String text;
    private long budget;

    Lookahead(String text) {
        this.text = text;
        this.budget = 8L * text.length() + 10_000;
    }

    /**
     * The end tag that closes whatever is open at an offset.
     *
     * @return where its name begins, or {@link #NONE}
     */
    int nextEndTag(int from) {
        int depth = 0;
        int i = from;
        int paid = from;
        while (true) {
            i = text.indexOf('<', i);
            if (i < 0 || text.length() <= i + 1 || budget < 0) {
                budget -= (i < 0 ? text.length() : i) - paid;
                return NONE;
            }
            budget -= i - paid;
            paid = i;
            char c = text.charAt(i + 1);
            if (c == '/') {
                if (depth == 0) {
                    return i + 2;
                }
                depth--;
                i += 2;
            } else if (c == '!' || c == '?') {
                i = special(i);
            } else if (Chars.startsName(c)) {
                i = tagEnd(i + 1);
                depth += i < text.length() && text.charAt(i) == '>' && text.charAt(i - 1) != '/' ? 1 : 0;
            } else {
                i++;
            }
        }
    }

    /** Whether the end tag of {@link #nextEndTag} at {@code name} has that name; false for {@link #NONE}. */
    boolean isNamed(int name, String expected) {
        return name != NONE && text.startsWith(expected, name) && Chars.wordEnd(text, name) == name + expected.length();
    }

    private int special(int start) {
        int end = -1;
        if (text.startsWith(Comment.OPEN, start)) {
            end = text.indexOf(Comment.CLOSE, start + 4);
        } else if (text.startsWith(CharacterData.CDATA, start)) {
            end = text.indexOf(CharacterData.CDATA_END, start);
        } else if (text.charAt(start + 1) == '?') {
            end = text.indexOf(ProcessingInstruction.CLOSE, start + 2);
        }
        if (end < 0) {
            budget -= text.length() - start;
            return start + 2;
        }
        return end;
    }

    /** The {@code >} that ends a tag, or the {@code <} before which it must have ended. */
    private int tagEnd(int from) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '>' || c == '<') {
                return i;
            }
            if (Chars.isQuote(c)) {
                int j = i + 1;
                while (j < text.length() && text.charAt(j) != c && text.charAt(j) != '<') {
                    j++;
                }
                if (j == text.length() || text.charAt(j) == '<') {
                    budget -= j - i;
                    // the quote is not closed: take it for an ordinary character
                    int close = i;
                    while (close < j && text.charAt(close) != '>') {
                        close++;
                    }
                    return close;
                }
                i = j;
            }
            i++;
        }
        return i;
    }
}
