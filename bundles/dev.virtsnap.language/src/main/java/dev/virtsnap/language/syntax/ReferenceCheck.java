package dev.virtsnap.language.syntax;

import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;

/** Reports every {@code &} that does not begin a reference to a character or to one of the five built-in entities. */
final class ReferenceCheck {

    private static final String FIVE = "&amp; &lt; &gt; &apos; &quot;";

    private final String text;
    private final Problems problems;

    /** Where the internal subset of the DOCTYPE stands, if there is one. */
    private int subsetStart;

    private int subsetEnd;

    ReferenceCheck(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** Entities declared there get a sentence of their own. */
    void subset(int start, int end) {
        subsetStart = start;
        subsetEnd = end;
    }

    /** Looks at a stretch of text, or at a value. */
    void check(int start, int end) {
        for (int i = start; i < end && !problems.isFull(); i++) {
            if (text.charAt(i) == '&') {
                check(i, References.end(text, i, end), end);
            }
        }
    }

    private void check(int start, int end, int limit) {
        if (end < 0) {
            unterminated(start, limit);
        } else if (References.character(text, start, end) < 0) {
            if (text.charAt(start + 1) == '#') {
                problems.add(
                        SyntaxCode.BAD_CHARACTER_REFERENCE,
                        start,
                        end,
                        "'" + text.substring(start, Math.min(end, start + 20)) + "' is no character that XML allows; "
                                + "write its number as &#65; or &#x41;.");
            } else {
                unknown(start, end);
            }
        }
    }

    private void unterminated(int start, int limit) {
        int end = start + 1;
        while (end < limit && (text.charAt(end) == '#' ? end == start + 1 : isAlphanumeric(text.charAt(end)))) {
            end++;
        }
        boolean numbered = start + 1 < end && text.charAt(start + 1) == '#';
        String written = text.substring(start, Math.min(end, start + 20));
        String completed = written + ";";
        if (1 < written.length() && 0 <= References.character(completed, 0, completed.length())) {
            problems.add(
                    SyntaxCode.UNTERMINATED_REFERENCE,
                    start,
                    end,
                    "The reference '" + written + "' has no ';' at its end.",
                    Problems.insert(end, ";"));
        } else if (numbered) {
            problems.add(
                    SyntaxCode.BAD_CHARACTER_REFERENCE,
                    start,
                    end,
                    "'" + written + "' is no character reference; write it as &#65; or &#x41;, or '&' as &amp;.",
                    escape(start, false));
        } else {
            problems.add(
                    SyntaxCode.STRAY_AMPERSAND,
                    start,
                    start + 1,
                    "A '&' begins a reference such as &lt;; write &amp; for the character itself.",
                    escape(start, true));
        }
    }

    private void unknown(int start, int end) {
        String written = text.substring(start, end);
        String lower = written.toLowerCase(java.util.Locale.ROOT);
        if (0 <= References.builtIn(lower.substring(1, lower.length() - 1))) {
            problems.add(
                    SyntaxCode.UNKNOWN_ENTITY,
                    start,
                    end,
                    "The entity '" + written + "' is not known; did you mean '" + lower + "'?",
                    Problems.replace("Replace '" + written + "' by '" + lower + "'", start, end, lower));
            return;
        }
        String name = written.substring(1, written.length() - 1);
        String message = isDeclared(name)
                ? "The entity '" + written
                        + "' is declared in the DOCTYPE, which is not read here nor should be anywhere; "
                        + "write its text instead."
                : "The entity '" + written + "' is not known; only " + FIVE + " and numbers such as &#160; are.";
        problems.add(SyntaxCode.UNKNOWN_ENTITY, start, end, message, escape(start, false));
    }

    private Fix escape(int start, boolean safe) {
        return new Fix(
                "Replace '&' by '&amp;'", java.util.List.of(Edit.replace(new Range(start, start + 1), "&amp;")), safe);
    }

    private boolean isDeclared(String name) {
        int i = text.indexOf("<!ENTITY", subsetStart);
        while (0 <= i && i < subsetEnd) {
            int at = Chars.skipSpace(text, i + "<!ENTITY".length());
            if (text.startsWith(name, at) && Chars.nameEnd(text, at) == at + name.length()) {
                return true;
            }
            i = text.indexOf("<!ENTITY", at);
        }
        return false;
    }

    private static boolean isAlphanumeric(char c) {
        return ('0' <= c && c <= '9') || ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
    }
}
