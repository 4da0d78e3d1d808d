package dev.virtsnap.language.ide;

import dev.virtsnap.language.rules.Directive;
import dev.virtsnap.language.syntax.Comment;
import dev.virtsnap.language.syntax.Place;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word in a comment that is, or is about to be, one that speaks to us: {@code <!-- virtsnap: … -->}.
 *
 * @param comment in which it stands
 * @param kind what is written there
 * @param range of the word; empty, at the cursor, between two words
 * @param words all others of the comment, by place
 */
record CommentWord(Comment comment, Kind kind, Range range, List<String> words) {

    /** What is written at a place of a comment. */
    enum Kind {
        /** The beginning: {@code virtsnap:}. */
        MARK,
        /** The first word behind it. */
        FIRST,
        /** What a document is there for, and more words about its use. */
        USE,
        /** A code that is ignored. */
        CODE,
        /** Anything, for people. */
        REASON
    }

    private static final int OPEN = "<!--".length();

    static final String BECAUSE = "because";

    /** The word at an offset; null if it is in no such comment. */
    static @Nullable CommentWord at(Analysis analysis, int offset) {
        Place place = analysis.tree().placeAt(offset);
        return place instanceof Place.Inside inside && inside.node() instanceof Comment comment
                ? in(comment, offset)
                : null;
    }

    private static @Nullable CommentWord in(Comment comment, int offset) {
        String text = comment.text();
        int at = offset - comment.start() - OPEN;
        if (at < 0 || text.length() < at) {
            return null;
        }
        int mark = text.length() - text.stripLeading().length();
        if (!text.startsWith(Directive.MARK, mark)) {
            String all = text.strip();
            boolean begins = at <= mark + all.length() && Directive.MARK.startsWith(all);
            int from = all.isEmpty() ? at : mark;
            return begins
                    ? new CommentWord(comment, Kind.MARK, range(comment, from, from + all.length()), List.of())
                    : null;
        }
        int from = mark + Directive.MARK.length();
        if (at < from) {
            return new CommentWord(comment, Kind.MARK, range(comment, mark, from), List.of());
        }
        return among(comment, text, from, at);
    }

    private static CommentWord among(Comment comment, String text, int from, int at) {
        boolean ignores = 0 <= Directive.ignoresFrom(comment);
        List<String> words = new ArrayList<>();
        Range found = range(comment, at, at);
        int before = 0;
        boolean reason = false;
        int i = from;
        while (i < text.length()) {
            if (isBlank(text.charAt(i), ignores)) {
                i++;
                continue;
            }
            int end = end(text, i, ignores);
            if (i <= at && at <= end) {
                found = range(comment, i, end);
            } else {
                words.add(text.substring(i, end));
            }
            if (end < at) {
                before++;
                reason |= ignores && text.substring(i, end).equals(BECAUSE);
            }
            i = end;
        }
        Kind kind = before == 0 ? Kind.FIRST : !ignores ? Kind.USE : reason ? Kind.REASON : Kind.CODE;
        return new CommentWord(comment, kind, found, List.copyOf(words));
    }

    private static int end(String text, int start, boolean ignores) {
        char quote = 0;
        int at = start;
        while (at < text.length() && (quote != 0 || !isBlank(text.charAt(at), ignores))) {
            char c = text.charAt(at);
            if (quote == c) {
                quote = 0;
            } else if (!ignores && quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            }
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c, boolean ignores) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || (ignores && c == ',');
    }

    private static Range range(Comment comment, int from, int end) {
        int base = comment.start() + OPEN;
        return new Range(base + from, base + end);
    }
}
