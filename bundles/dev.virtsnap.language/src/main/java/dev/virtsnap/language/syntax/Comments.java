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
    private final Lookahead lookahead;

    /** From here on no comment is closed any more. */
    private int noClose = Integer.MAX_VALUE;

    Comments(Parser parser) {
        this.text = parser.text;
        this.problems = parser.problems;
        this.lookahead = parser.lookahead;
    }

    /** Reads a comment and returns where it ends. */
    int read(int start) {
        int content = start + Comment.OPEN.length();
        int close = close(content);
        int nested = close < 0 ? -1 : text.indexOf(Comment.OPEN, content);
        boolean unterminated = close < 0;
        if (0 <= nested && nested + Comment.OPEN.length() <= close) {
            // either the end was forgotten, or a stretch with a comment in it was commented out: then there is one end
            // more
            int outer = close(close + 3);
            int next = text.indexOf(Comment.OPEN, close + 3);
            unterminated = outer < 0 || (0 <= next && next < outer);
            close = outer;
        }
        if (unterminated) {
            return complain(start, content, 0 <= nested ? nested : text.length());
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

    /** Decides where a comment without end was to end, at a limit at the latest. */
    private int complain(int start, int content, int limit) {
        int end = recover(content, limit);
        int mistyped = mistyped(content, end);
        if (0 <= mistyped) {
            end = mistyped;
            while (text.charAt(mistyped - 1) != '-') {
                mistyped--;
            }
            while (content < mistyped && text.charAt(mistyped - 1) == '-') {
                mistyped--;
            }
        }
        problems.add(
                SyntaxCode.UNTERMINATED_COMMENT,
                start,
                content,
                "This comment is never ended; end it with -->.",
                0 <= mistyped
                        ? new Fix(
                                "Replace '" + text.substring(mistyped, end) + "' by '-->'",
                                List.of(Edit.replace(new Range(mistyped, end), "-->")),
                                text.charAt(end - 1) == '>')
                        : Fix.choice("Insert '-->'", Edit.insert(end, " -->")));
        return end;
    }

    /** Behind the first {@code ->}, {@code --} or {@code -- >}, which were to be the end; negative if there is none. */
    private int mistyped(int from, int end) {
        for (int i = from; i + 1 < end; i++) {
            if (text.charAt(i) == '-' && text.charAt(i + 1) == '>') {
                return i + 2;
            }
            if (text.charAt(i) == '-' && text.charAt(i + 1) == '-') {
                int j = i;
                while (j < end && text.charAt(j) == '-') {
                    j++;
                }
                int bracket = Chars.skipSpace(text, j);
                return bracket < end && text.charAt(bracket) == '>' ? bracket + 1 : j;
            }
        }
        return -1;
    }

    /** Before the next line that begins with markup, or before an end tag whose start tag is not in the comment. */
    private int recover(int from, int limit) {
        int line = Math.min(limit, line(from));
        int endTag = lookahead.nextEndTag(from) - 2;
        return Chars.trimEnd(text, from, 0 <= endTag && endTag < line ? endTag : line);
    }

    private int line(int from) {
        int i = from;
        while (true) {
            i = text.indexOf('\n', i);
            if (i < 0) {
                return text.length();
            }
            int next = Chars.skipSpace(text, i);
            if (next < text.length() && text.charAt(next) == '<') {
                return i;
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
