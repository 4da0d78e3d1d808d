package dev.virtsnap.cli.input;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.text.Range;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Decodes bytes and says where some of them are no characters. */
final class InvalidBytes {

    /** A file in the wrong encoding has one wherever an accent stands; more tell nothing. */
    private static final int MOST_REPORTED = 20;

    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] bytes;
    private final int length;
    private final Encoding encoding;
    private final List<Diagnostic> diagnostics;
    private int runs;

    private InvalidBytes(byte[] bytes, int length, Encoding encoding, List<Diagnostic> diagnostics) {
        this.bytes = bytes;
        this.length = length;
        this.encoding = encoding;
        this.diagnostics = diagnostics;
    }

    /**
     * The characters behind the byte order mark.
     *
     * @param diagnostics to which one is added for each run of bytes that are no characters; such a run reads U+FFFD
     */
    static String decode(byte[] bytes, int length, Encoding encoding, List<Diagnostic> diagnostics) {
        int start = encoding.markLength();
        String quick = new String(bytes, start, length - start, encoding.charset());
        if (quick.indexOf(REPLACEMENT) < 0) {
            return quick;
        }
        return new InvalidBytes(bytes, length, encoding, diagnostics).decodeSlowly(start);
    }

    private String decodeSlowly(int start) {
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, length - start);
        CharBuffer piece = CharBuffer.allocate(8192);
        StringBuilder out = new StringBuilder(length);
        int lastBad = -1;
        while (true) {
            CoderResult result = decoder.decode(in, piece, true);
            drain(piece, out);
            if (result.isUnderflow()) {
                decoder.flush(piece);
                drain(piece, out);
                reportRest(lastBad);
                return out.toString();
            }
            if (result.isError()) {
                // one U+FFFD for a run of bad bytes
                if (lastBad != out.length() - 1 || lastBad < 0) {
                    lastBad = out.length();
                    out.append(REPLACEMENT);
                    report(lastBad, in.position());
                }
                in.position(Math.min(length, in.position() + result.length()));
            }
        }
    }

    private static void drain(CharBuffer piece, StringBuilder out) {
        piece.flip();
        out.append(piece);
        piece.clear();
    }

    private void report(int offset, int at) {
        runs++;
        if (runs <= MOST_REPORTED) {
            String name = encoding.toString();
            String message =
                    "the byte 0x" + hex(bytes[at]) + " at this place (byte " + (at + 1) + " of the file) is not valid "
                            + name + "; save the document as " + name
                            + (encoding.charset().equals(StandardCharsets.UTF_8)
                                    ? ", or declare the encoding it is in, as in <?xml version='1.0' encoding='ISO-8859-1'?>"
                                    : "");
            diagnostics.add(Diagnostic.error("xml/invalid-bytes", new Range(offset, offset + 1), message));
        }
    }

    private void reportRest(int lastBad) {
        if (MOST_REPORTED < runs) {
            String message = (runs - MOST_REPORTED)
                    + " more places, of which this is the last, hold bytes that are not valid " + encoding;
            diagnostics.add(Diagnostic.error("xml/invalid-bytes", new Range(lastBad, lastBad + 1), message));
        }
    }

    private static String hex(byte b) {
        String digits = "0123456789ABCDEF";
        return "" + digits.charAt((b >> 4) & 15) + digits.charAt(b & 15);
    }
}
