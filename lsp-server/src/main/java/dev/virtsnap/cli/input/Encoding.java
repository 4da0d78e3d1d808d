package dev.virtsnap.cli.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the characters of a document are written as bytes: a character set, and the byte order mark before them, if any. */
public final class Encoding {

    public static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8);

    /** Longest first: the mark of UTF-16LE begins that of UTF-32LE. */
    private static final class Marked {
        static final List<Encoding> ALL = List.of(
                new Encoding(Charset.forName("UTF-32BE"), 0x00, 0x00, 0xFE, 0xFF),
                new Encoding(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0x00, 0x00),
                new Encoding(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
                new Encoding(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
                new Encoding(StandardCharsets.UTF_16LE, 0xFF, 0xFE));
    }

    /** The ways a document begins that has no mark: with the {@code <} of its first tag (XML 1.0, appendix F). */
    private static final class Unmarked {
        static final List<Encoding> ALL = List.of(
                new Encoding(Charset.forName("UTF-32BE"), 0x00, 0x00, 0x00, '<'),
                new Encoding(Charset.forName("UTF-32LE"), '<', 0x00, 0x00, 0x00),
                new Encoding(StandardCharsets.UTF_16BE, 0x00, '<', 0x00),
                new Encoding(StandardCharsets.UTF_16LE, '<', 0x00));
    }

    private final Charset charset;
    private final byte[] mark;

    private Encoding(Charset charset, int... mark) {
        this.charset = charset;
        this.mark = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) {
            this.mark[i] = (byte) mark[i];
        }
    }

    static Encoding of(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) ? UTF_8 : new Encoding(charset);
    }

    /** The encoding that the first bytes give away; null if they look like ASCII or anything else. */
    static @Nullable Encoding sniff(byte[] bytes, int length) {
        // nearly every document, without loading the tables
        if (2 <= length && isPlain(bytes[0]) && isPlain(bytes[1])) {
            return null;
        }
        for (Encoding encoding : Marked.ALL) {
            if (encoding.begins(bytes, length)) {
                return encoding;
            }
        }
        for (Encoding encoding : Unmarked.ALL) {
            if (encoding.begins(bytes, length)) {
                return of(encoding.charset);
            }
        }
        return null;
    }

    private static boolean isPlain(byte b) {
        return 0 < b;
    }

    private boolean begins(byte[] bytes, int length) {
        return mark.length <= length && Arrays.equals(mark, 0, mark.length, bytes, 0, mark.length);
    }

    public Charset charset() {
        return charset;
    }

    /** How many bytes stand before the first character. */
    int markLength() {
        return mark.length;
    }

    /** Whether a character takes at least two bytes, so that a declaration read as ASCII cannot name this encoding. */
    boolean isWide() {
        String name = charset.name();
        return name.startsWith("UTF-16") || name.startsWith("UTF-32");
    }

    /** The bytes of a text, with the mark; null if the character set lacks one of its characters. */
    public byte @Nullable [] encode(String text) {
        try {
            ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[mark.length + encoded.remaining()];
            System.arraycopy(mark, 0, bytes, 0, mark.length);
            encoded.get(bytes, mark.length, encoded.remaining());
            return bytes;
        } catch (CharacterCodingException unmappable) {
            return null;
        }
    }

    @Override
    public String toString() {
        return charset.name();
    }
}
