package dev.virtsnap.cli.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds a shortest way to make one list of lines from another (E. W. Myers, An O(ND) Difference Algorithm, 1986). */
final class LineMatcher {

    /**
     * Lines that others replace.
     *
     * @param start the first line that goes, from 0
     * @param end after the last line that goes
     * @param newStart the first line that comes
     * @param newEnd after the last line that comes
     */
    record Change(int start, int end, int newStart, int newEnd) {}

    /** Beyond this many lines the rest is replaced as a whole: the work grows with the square. */
    private static final int MOST_CHANGES = 2000;

    private final List<String> before;
    private final List<String> after;
    private final int skipped;
    private final int n;
    private final int m;

    private LineMatcher(List<String> before, List<String> after, int skipped, int n, int m) {
        this.before = before;
        this.after = after;
        this.skipped = skipped;
        this.n = n;
        this.m = m;
    }

    static List<Change> changes(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        return new LineMatcher(before, after, head, before.size() - head - tail, after.size() - head - tail).search();
    }

    /** Goes through the edit graph, furthest points first, and remembers each round to walk back through. */
    private List<Change> search() {
        int most = Math.min(n + m, MOST_CHANGES);
        int[] furthest = new int[2 * most + 3];
        List<int[]> rounds = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            rounds.add(furthest.clone());
            for (int k = -d; k <= d; k += 2) {
                int at = k + most + 1;
                boolean down = k == -d || (k != d && furthest[at - 1] < furthest[at + 1]);
                int x = down ? furthest[at + 1] : furthest[at - 1] + 1;
                int y = x - k;
                while (x < n && y < m && before.get(skipped + x).equals(after.get(skipped + y))) {
                    x++;
                    y++;
                }
                furthest[at] = x;
                if (n <= x && m <= y) {
                    return walkBack(rounds, most);
                }
            }
        }
        return List.of(new Change(skipped, skipped + n, skipped, skipped + m));
    }

    private List<Change> walkBack(List<int[]> rounds, int most) {
        List<Change> changes = new ArrayList<>();
        int x = n;
        int y = m;
        for (int d = rounds.size() - 1; 0 < d; d--) {
            int[] furthest = rounds.get(d);
            int k = x - y;
            int at = k + most + 1;
            boolean down = k == -d || (k != d && furthest[at - 1] < furthest[at + 1]);
            int fromX = furthest[down ? at + 1 : at - 1];
            int fromY = fromX - (down ? k + 1 : k - 1);
            add(
                    changes,
                    down ? new Change(fromX, fromX, fromY, fromY + 1) : new Change(fromX, fromX + 1, fromY, fromY));
            x = fromX;
            y = fromY;
        }
        Collections.reverse(changes);
        return changes;
    }

    /** Adds a change before the last one added, to which it is joined if nothing stands between them. */
    private void add(List<Change> changes, Change relative) {
        Change change = new Change(
                skipped + relative.start,
                skipped + relative.end,
                skipped + relative.newStart,
                skipped + relative.newEnd);
        int last = changes.size() - 1;
        if (0 <= last && changes.get(last).start == change.end && changes.get(last).newStart == change.newEnd) {
            Change joined = changes.get(last);
            changes.set(last, new Change(change.start, joined.end, change.newStart, joined.newEnd));
        } else {
            changes.add(change);
        }
    }
}
