package dev.virtsnap.language.syntax;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;

/**
 * Reads quoted attribute values, and decides where one ends whose closing quote is missing.
 *
 * <p>A forgotten quote would otherwise swallow the document up to the next quote and turn everything inside out. It is
 * noticed by what cannot be meant: a tag begins inside the value, or the quote found is the opening one of another
 * attribute. The value then ends before the next attribute, the end of the tag or the end of the line.
 */
final class Values {

    private final String text;
    private final Problems problems;
    private final ReferenceCheck references;

    /** From here on there is no more {@code '}, or {@code "}; so that each end of file is searched once. */
    private int noApostrophe = Integer.MAX_VALUE;

    private int noQuotation = Integer.MAX_VALUE;

    Values(String text, Problems problems, ReferenceCheck references) {
        this.text = text;
        this.problems = problems;
        this.references = references;
    }

    /**
     * Reads a value.
     *
     * @param at its opening quote
     * @param report whether to say so if its closing quote is missing
     * @return the end of the value; if the closing quote is there, it stands at this offset
     */
    int read(int at, boolean report) {
        char quote = text.charAt(at);
        int end = close(at + 1, quote);
        if (end < 0) {
            end = cut(at + 1);
            if (report) {
                complain(at, end, quote);
            }
        }
        return end;
    }

    /** Whether the next quote of the same kind on the line stands where none can close a value. */
    boolean isOdd(int at) {
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == text.charAt(at)) {
                return !endsAttribute(i + 1);
            }
            if (c == '\n' || c == '\r' || c == '<') {
                return false;
            }
        }
        return false;
    }

    /** The closing quote, or a negative number if it is missing. */
    private int close(int start, char quote) {
        if ((quote == '\'' ? noApostrophe : noQuotation) <= start) {
            return -1;
        }
        boolean references = false;
        boolean lessThan = false;
        int i = start;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                break;
            }
            if (c == '&') {
                references = true;
            } else if (c == '<' && !lessThan) {
                if (!closesOnLine(start, i, quote)) {
                    return -1;
                }
                lessThan = true;
            }
        }
        if (i == text.length()) {
            if (quote == '\'') {
                noApostrophe = Math.min(noApostrophe, start);
            } else {
                noQuotation = Math.min(noQuotation, start);
            }
            return -1;
        }
        if (!endsAttribute(i + 1) && swallowed(start, i)) {
            return -1;
        }
        if (lessThan) {
            complainOfLessThan(start, i);
        }
        if (references) {
            this.references.check(start, i);
        }
        return i;
    }

    /** Whether a value that contains a {@code <} is closed on its line, where an attribute may end. */
    private boolean closesOnLine(int start, int lessThan, char quote) {
        for (int i = start; i < lessThan; i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                return false;
            }
        }
        for (int i = lessThan; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                return endsAttribute(i + 1);
            }
            if (c == '\n' || c == '\r') {
                return false;
            }
        }
        return false;
    }

    /** Whether what stands behind a quote may stand behind a closing one. */
    boolean endsAttribute(int after) {
        if (text.length() <= after) {
            return true;
        }
        char c = text.charAt(after);
        return Chars.isSpace(c) || c == '>' || c == '<' || text.startsWith("/>", after);
    }

    /** Whether a value looks as if it had run into the next attribute or out of its tag. */
    private boolean swallowed(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '>' || c == '\n' || c == '\r') {
                return true;
            }
        }
        int equals = Chars.trimEnd(text, start, end) - 1;
        if (equals < start || text.charAt(equals) != '=') {
            return false;
        }
        int nameEnd = Chars.trimEnd(text, start, equals);
        int name = nameEnd;
        while (start < name && Chars.isName(text.charAt(name - 1))) {
            name--;
        }
        return start <= name - 1 && name < nameEnd && Chars.isSpace(text.charAt(name - 1));
    }

    /** Where a value without closing quote is taken to end. */
    private int cut(int start) {
        int i = start;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '<') {
                break;
            }
            if (c == '>') {
                i -= start < i && text.charAt(i - 1) == '/' ? 1 : 0;
                break;
            }
            i++;
            if (Chars.isSpace(c) && i < text.length() && startsAttribute(i)) {
                break;
            }
        }
        int end = Chars.trimEnd(text, start, i);
        references.check(start, end);
        return end;
    }

    /** Whether a name, an equals sign and a quote stand at an offset. */
    boolean startsAttribute(int at) {
        if (!Chars.startsName(text.charAt(at))) {
            return false;
        }
        int i = Chars.skipSpace(text, Chars.wordEnd(text, at));
        if (text.length() <= i || text.charAt(i) != '=') {
            return false;
        }
        i = Chars.skipSpace(text, i + 1);
        return i < text.length() && Chars.isQuote(text.charAt(i));
    }

    private void complain(int at, int end, char quote) {
        String closing = quote == '\'' ? "'" : "\"";
        // at the end of the text there may be more to come
        Fix fix = new Fix(
                "Insert the closing " + closing,
                java.util.List.of(Edit.insert(end, closing)),
                Chars.skipSpace(text, end) < text.length());
        problems.add(
                SyntaxCode.MISSING_QUOTE,
                at,
                end,
                "This value has no closing quote; end it with " + closing + ".",
                fix);
    }

    private void complainOfLessThan(int start, int end) {
        for (int i = start; i < end && !problems.isFull(); i++) {
            if (text.charAt(i) == '<') {
                problems.add(Diagnostic.error(
                                SyntaxCode.LESS_THAN_IN_VALUE.code(),
                                new Range(i, i + 1),
                                "A '<' may not stand in a value; write &lt;.")
                        .fixedBy(Problems.replace("Replace '<' by '&lt;'", i, i + 1, "&lt;")));
            }
        }
    }
}
