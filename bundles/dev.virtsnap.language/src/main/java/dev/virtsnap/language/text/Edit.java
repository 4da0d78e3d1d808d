package dev.virtsnap.language.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A replacement of a stretch of text.
 *
 * @param range what goes
 * @param replacement what comes in its place, possibly empty
 */
public record Edit(Range range, String replacement) {

    public static Edit insert(int offset, String inserted) {
        return new Edit(Range.at(offset), inserted);
    }

    public static Edit delete(Range range) {
        return new Edit(range, "");
    }

    public static Edit replace(Range range, String replacement) {
        return new Edit(range, replacement);
    }

    /**
     * Applies edits that all speak of the same original text.
     *
     * @param text the original
     * @param edits in any order; insertions at one offset keep the order they are given in
     * @throws IllegalArgumentException if two edits overlap or one lies outside the text
     */
    public static String apply(String text, List<Edit> edits) {
        List<Edit> ordered = new ArrayList<>(edits);
        ordered.sort(Comparator.comparing(Edit::range));
        StringBuilder result = new StringBuilder(text.length() + 64);
        int done = 0;
        for (Edit edit : ordered) {
            if (edit.range.start() < done || text.length() < edit.range.end()) {
                throw new IllegalArgumentException("overlapping or outside edit at " + edit.range);
            }
            // not append with two offsets, which copies each character by itself
            result.append(text.substring(done, edit.range.start())).append(edit.replacement);
            done = edit.range.end();
        }
        return result.append(text.substring(done)).toString();
    }
}
