package dev.virtsnap.cli.input;

import dev.virtsnap.language.text.Range;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/**
 * What an XML declaration says of the encoding.
 *
 * <p>It is read before the document can be parsed, since it decides what the bytes mean.
 *
 * @param range where the name stands, without its quotes; not empty
 * @param name the name as written
 */
record Declaration(Range range, String name) {

    /** No declaration is longer; what stands further on is not looked at. */
    static final int LONGEST = 512;

    /**
     * The declared encoding.
     *
     * @param head the start of a document, without a byte order mark
     * @return null if nothing is declared
     */
    static @Nullable Declaration in(String head) {
        if (!head.startsWith("<?xml") || head.length() < 6 || !isSpace(head.charAt(5))) {
            return null;
        }
        int end = head.indexOf("?>");
        int limit = end < 0 ? Math.min(head.length(), LONGEST) : end;
        int at = head.indexOf("encoding", 5);
        if (at < 0 || limit <= at || !isSpace(head.charAt(at - 1))) {
            return null;
        }
        int i = skipSpace(head, at + "encoding".length(), limit);
        if (limit <= i || head.charAt(i) != '=') {
            return null;
        }
        i = skipSpace(head, i + 1, limit);
        if (limit <= i || (head.charAt(i) != '"' && head.charAt(i) != '\'')) {
            return null;
        }
        int close = head.indexOf(head.charAt(i), i + 1);
        if (close <= i + 1 || limit < close) {
            return null;
        }
        return new Declaration(new Range(i + 1, close), head.substring(i + 1, close));
    }

    /** The character set of that name; null if this Java knows none. */
    @Nullable
    Charset charset() {
        if (name.equalsIgnoreCase("UTF-8")) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name.equalsIgnoreCase("ISO-10646-UCS-2") ? "UTF-16" : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    /** Whether the declaration may stand in a document that its byte order mark shows to be {@code encoding}. */
    boolean names(Encoding encoding) {
        Charset charset = charset();
        if (charset == null) {
            return false;
        }
        String actual = encoding.charset().name();
        // "UTF-16" leaves the order of the bytes to the mark
        return charset.name().equals(actual) || (encoding.isWide() && actual.startsWith(charset.name()));
    }

    private static int skipSpace(String head, int from, int limit) {
        int i = from;
        while (i < limit && isSpace(head.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
