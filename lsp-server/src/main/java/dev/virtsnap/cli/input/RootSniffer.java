package dev.virtsnap.cli.input;

import java.nio.charset.StandardCharsets;

/**
 * Looks whether a file that nobody named is a domainsnapshot document, cheaply.
 *
 * <p>It steps over white space, comments, processing instructions and a document type to the first tag. A root that is
 * only nearly {@code domainsnapshot} counts too: that is a mistake to be shown, not a file of someone else's.
 */
public final class RootSniffer {

    /** What a document is. */
    public enum Verdict {
        SNAPSHOT,
        OTHER,
        /** It ends before the first tag does. */
        UNDECIDED
    }

    private static final String ROOT = "domainsnapshot";

    private final byte[] bytes;
    private final int length;
    private int at;

    private RootSniffer(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /** What a text is, of which the beginning may be enough. */
    public static Verdict look(String beginning) {
        byte[] bytes = beginning.getBytes(StandardCharsets.UTF_8);
        return look(bytes, bytes.length);
    }

    /** What the first {@code length} of {@code bytes} begin. */
    static Verdict look(byte[] bytes, int length) {
        return new RootSniffer(bytes, length).look();
    }

    private Verdict look() {
        while (true) {
            int c = next();
            if (c < 0) {
                return Verdict.UNDECIDED;
            }
            if (c == '<') {
                int kind = next();
                if (kind == '?') {
                    skipTo("?>");
                } else if (kind == '!') {
                    skipDeclaration();
                } else {
                    return root(kind);
                }
            }
        }
    }

    /** The next byte but for zeros and what a byte order mark holds, so that ASCII reads the same in UTF-16; -1 at the end. */
    private int next() {
        while (at < length) {
            int c = bytes[at++] & 0xFF;
            if (c != 0 && c < 0x80) {
                return c;
            }
        }
        return -1;
    }

    private Verdict root(int first) {
        StringBuilder name = new StringBuilder();
        int c = first;
        while (0 <= c && c != '>' && c != '/' && ' ' < c && name.length() <= 64) {
            // a prefix does not matter
            if (c == ':') {
                name.setLength(0);
            } else {
                name.append((char) c);
            }
            c = next();
        }
        if (isNearRoot(name.toString())) {
            return Verdict.SNAPSHOT;
        }
        return c < 0 ? Verdict.UNDECIDED : Verdict.OTHER;
    }

    private void skipDeclaration() {
        int start = at;
        int first = next();
        if (first == '-' && next() == first) {
            skipTo("-->");
            return;
        }
        at = start;
        int depth = 0;
        for (int c = next(); 0 <= c; c = next()) {
            if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            } else if (c == '>' && depth <= 0) {
                return;
            }
        }
    }

    private void skipTo(String end) {
        int matched = 0;
        for (int c = next(); 0 <= c; c = next()) {
            if (c == end.charAt(matched)) {
                matched++;
                if (matched == end.length()) {
                    return;
                }
            } else if (!(matched == 2 && c == '-')) {
                // "--->" still ends a comment
                matched = c == end.charAt(0) ? 1 : 0;
            }
        }
    }

    private static boolean isNearRoot(String name) {
        return name.equals(ROOT) || (Math.abs(name.length() - ROOT.length()) <= 2 && distance(name) <= 2);
    }

    /** How many letters must change, come or go to make {@link #ROOT} of a name, upper and lower case being one. */
    private static int distance(String name) {
        int[] row = new int[ROOT.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= name.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int above = row[j];
                boolean same = Character.toLowerCase(name.charAt(i - 1)) == ROOT.charAt(j - 1);
                row[j] = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1));
                diagonal = above;
            }
        }
        return row[ROOT.length()];
    }
}
