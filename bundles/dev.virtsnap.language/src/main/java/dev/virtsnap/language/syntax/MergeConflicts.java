package dev.virtsnap.language.syntax;

/**
 * Finds the lines that a merge leaves where two changes do not fit: {@code <<<<<<<}, {@code =======}, {@code >>>>>>>}, each
 * at the start of a line. The first of them is the mistake; the others mean nothing unless it has been seen.
 */
final class MergeConflicts {

    private static final String OURS = "<<<<<<<";
    private static final String BASE = "|||||||";
    private static final String MIDDLE = "=======";
    private static final String THEIRS = ">>>>>>>";

    private final String text;
    private boolean open;

    MergeConflicts(String text) {
        this.text = text;
    }

    /** The end of the line if a conflict begins at {@code start}; negative if none does. */
    int begin(int start) {
        if (!isMarker(OURS, start)) {
            return -1;
        }
        open = true;
        return lineEnd(start);
    }

    /** The end of the line if it goes on, or ends, at {@code start}; negative if not. */
    int next(int start) {
        if (!open || !continuesAt(start)) {
            return -1;
        }
        open = !isMarker(THEIRS, start);
        return lineEnd(start);
    }

    /** Whether a line behind the first of a conflict begins at {@code start}. */
    boolean continuesAt(int start) {
        return isMarker(MIDDLE, start) || isMarker(THEIRS, start) || isMarker(BASE, start);
    }

    /** Whether a text has to be looked at line by line. */
    boolean isOpen() {
        return open;
    }

    static int length() {
        return OURS.length();
    }

    private boolean isMarker(String marker, int start) {
        boolean atLineStart = start == 0 || text.charAt(start - 1) == '\n' || text.charAt(start - 1) == '\r';
        int behind = start + marker.length();
        return atLineStart
                && text.startsWith(marker, start)
                && (behind == text.length() || Chars.skipSpace(text, behind) != behind);
    }

    private int lineEnd(int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }
}
