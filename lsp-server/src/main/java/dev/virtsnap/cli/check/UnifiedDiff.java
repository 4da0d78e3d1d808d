package dev.virtsnap.cli.check;

import java.util.ArrayList;
import java.util.List;

/** What changed between two texts, in the format that {@code patch} and {@code git apply} read. */
final class UnifiedDiff {

    private static final int CONTEXT = 3;

    private final List<String> before;
    private final List<String> after;
    private final StringBuilder out = new StringBuilder();

    private UnifiedDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** The difference; empty if there is none. */
    static String of(String name, String before, String after) {
        if (before.equals(after)) {
            return "";
        }
        UnifiedDiff diff = new UnifiedDiff(lines(before), lines(after));
        diff.out.append("--- ").append(name).append('\n');
        diff.out.append("+++ ").append(name).append('\n');
        diff.hunks(LineMatcher.changes(diff.before, diff.after));
        return diff.out.toString();
    }

    /** The lines of a text with their ends, which are part of what may change. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(start, next));
            start = next;
        }
        return lines;
    }

    private void hunks(List<LineMatcher.Change> changes) {
        int i = 0;
        while (i < changes.size()) {
            int j = i;
            // changes whose context would touch share a hunk
            while (j + 1 < changes.size()
                    && changes.get(j + 1).start() - changes.get(j).end() <= 2 * CONTEXT) {
                j++;
            }
            hunk(changes.subList(i, j + 1));
            i = j + 1;
        }
    }

    private void hunk(List<LineMatcher.Change> changes) {
        LineMatcher.Change first = changes.get(0);
        LineMatcher.Change last = changes.get(changes.size() - 1);
        int lead = Math.min(CONTEXT, first.start());
        int trail = Math.min(CONTEXT, before.size() - last.end());
        int oldStart = first.start() - lead;
        int newStart = first.newStart() - lead;
        int oldCount = last.end() + trail - oldStart;
        int newCount = last.newEnd() + trail - newStart;
        out.append("@@ -")
                .append(span(oldStart, oldCount))
                .append(" +")
                .append(span(newStart, newCount))
                .append(" @@\n");
        int at = oldStart;
        for (LineMatcher.Change change : changes) {
            at = write(' ', before, at, change.start());
            write('-', before, change.start(), change.end());
            write('+', after, change.newStart(), change.newEnd());
            at = change.end();
        }
        write(' ', before, at, last.end() + trail);
    }

    /** A span counted from 1; an empty one is named by the line before it. */
    private static String span(int start, int count) {
        int shown = count == 0 ? start : start + 1;
        return count == 1 ? Integer.toString(shown) : shown + "," + count;
    }

    private int write(char mark, List<String> lines, int from, int to) {
        for (String line : lines.subList(from, to)) {
            out.append(mark).append(line);
            if (!line.endsWith("\n")) {
                out.append("\n\\ No newline at end of file\n");
            }
        }
        return to;
    }
}
