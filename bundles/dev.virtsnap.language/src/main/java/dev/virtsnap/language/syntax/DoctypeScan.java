package dev.virtsnap.language.syntax;

/** Finds the end of a DOCTYPE without understanding it. */
final class DoctypeScan {

    private final String text;
    private boolean subset;

    /** From here on no internal subset is closed any more. */
    private int noSubsetEnd = Integer.MAX_VALUE;

    DoctypeScan(String text) {
        this.text = text;
    }

    /** Whether the one that was last read has an internal subset. */
    boolean hasSubset() {
        return subset;
    }

    int end(int start) {
        subset = false;
        int i = start + Doctype.OPEN.length();
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '<') {
                return Chars.trimEnd(text, start, i);
            }
            if (c == '[') {
                subset = true;
                int end = subsetEnd(i + 1);
                if (end < 0) {
                    return recover(i + 1);
                }
                i = end;
            } else if (Chars.isQuote(c)) {
                int close = text.indexOf(c, i + 1);
                int bracket = text.indexOf('>', i + 1);
                if (close < 0 || (0 <= bracket && bracket < close)) {
                    return bracket < 0 ? text.length() : bracket + 1;
                }
                i = close;
            }
            i++;
        }
        return text.length();
    }

    /** The {@code ]} of an internal subset, or a negative number. */
    private int subsetEnd(int from) {
        if (noSubsetEnd <= from) {
            return -1;
        }
        int i = from;
        boolean declaration = false;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (!declaration && c == ']') {
                return i;
            }
            int close = i;
            if (text.startsWith(Comment.OPEN, i)) {
                close = text.indexOf(Comment.CLOSE, i + 4) + 2;
            } else if (text.startsWith(ProcessingInstruction.OPEN, i)) {
                close = text.indexOf(ProcessingInstruction.CLOSE, i + 2) + 1;
            } else if (c == '<') {
                declaration = true;
            } else if (c == '>') {
                declaration = false;
            } else if (declaration && Chars.isQuote(c)) {
                close = text.indexOf(c, i + 1);
            }
            if (close < i) {
                break;
            }
            i = close + 1;
        }
        noSubsetEnd = from;
        return -1;
    }

    /** The end of the lines before the next that begins with a tag. */
    private int recover(int from) {
        int i = text.indexOf('<', from);
        while (0 <= i && i + 1 < text.length()) {
            if (Chars.startsName(text.charAt(i + 1))) {
                return Chars.trimEnd(text, from, i);
            }
            i = text.indexOf('<', i + 1);
        }
        return text.length();
    }
}
