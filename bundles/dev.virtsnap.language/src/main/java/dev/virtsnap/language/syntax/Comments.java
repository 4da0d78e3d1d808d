package dev.virtsnap.language.syntax;

import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;

/** Finds the ends of comments, also of those that have none. */
final class Comments {

    private final String text;
    private final Problems problems;

    /** From here on no comment is closed any more. */
    private int noClose = Integer.MAX_VALUE;

    private boolean unterminated;

    Comments(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** Whether the comment that was last read has no end of its own. */
    boolean isUnterminated() {
        return unterminated;
    }

    /** Reads a comment and returns where it ends. */
    int read(int start) {
        int content = start + Comment.OPEN.length();
        int close = close(content);
        int nested = close < 0 ? -1 : text.indexOf(Comment.OPEN, content);
        unterminated = close < 0;
        if (0 <= nested && nested + Comment.OPEN.length() <= close) {
            // either the end was forgotten, or a stretch with a comment in it was commented out: then there is one end
            // more
            int outer = close(close + 3);
            int next = text.indexOf(Comment.OPEN, close + 3);
            unterminated = outer < 0 || (0 <= next && next < outer);
            close = outer;
        }
        if (unterminated) {
            int end = recover(content);
            problems.add(
                    SyntaxCode.UNTERMINATED_COMMENT,
                    start,
                    content,
                    "This comment is never ended; end it with -->.",
                    Fix.choice("Insert '-->'", Edit.insert(Chars.trimEnd(text, content, end), " -->")));
            return end;
        }
        checkHyphens(content, close);
        return close + 3;
    }

    private int close(int from) {
        if (noClose <= from) {
            return -1;
        }
        int close = text.indexOf(Comment.CLOSE, from);
        if (close < 0) {
            noClose = from;
        }
        return close;
    }

    /** The end of the lines before the next that begins with markup. */
    private int recover(int from) {
        int i = from;
        while (true) {
            i = text.indexOf('\n', i);
            if (i < 0) {
                return text.length();
            }
            int next = Chars.skipSpace(text, i);
            if (next < text.length() && text.charAt(next) == '<') {
                return Chars.trimEnd(text, from, i);
            }
            i = next;
        }
    }

    private void checkHyphens(int start, int end) {
        int found = text.indexOf("--", start);
        boolean inside = 0 <= found && found < end - 1;
        boolean last = start < end && text.charAt(end - 1) == '-';
        if (!inside && !last) {
            return;
        }
        int from = inside ? found : end - 1;
        int to = from;
        while (to < end && text.charAt(to) == '-') {
            to++;
        }
        problems.add(
                SyntaxCode.DOUBLE_HYPHEN_IN_COMMENT,
                from,
                inside ? to : end + 3,
                "A comment may not contain '--' nor end with '--->'; put white space between the hyphens.",
                new Fix("Put white space between the hyphens", spaced(start, end), true));
    }

    private List<Edit> spaced(int start, int end) {
        List<Edit> edits = new ArrayList<>();
        for (int i = start; i < end; i++) {
            // the '-' that ends the content stands before that of -->
            if (text.charAt(i) == '-' && (i + 1 == end || text.charAt(i + 1) == '-')) {
                edits.add(new Edit(Range.at(i + 1), " "));
            }
        }
        return edits;
    }
}
