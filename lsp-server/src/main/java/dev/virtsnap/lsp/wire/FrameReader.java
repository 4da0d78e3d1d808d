package dev.virtsnap.lsp.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into messages by their headers. What is no header is passed over to the next one that is, and a message
 * that is too large is passed over as a whole, so that nothing a client sends ends the server or fills its memory.
 */
final class FrameReader {

    /** In bytes. No document is larger than half of it, and escapes double hardly any. */
    static final int LARGEST = 64 << 20;

    private static final int LONGEST_HEADER = 4096;

    private static final String LENGTH = "content-length:";

    private final InputStream in;

    FrameReader(InputStream in) {
        this.in = in;
    }

    /** What came: the content of a message, or why there is none to be had. */
    static final class Frame {
        private final byte @Nullable [] content;
        private final String problem;

        private Frame(byte @Nullable [] content, String problem) {
            this.content = content;
            this.problem = problem;
        }

        /** Null if there is a problem. */
        byte @Nullable [] content() {
            return content;
        }

        /** A sentence; empty if there is content. */
        String problem() {
            return problem;
        }
    }

    /** The next message or problem; null at the end of the stream, also in the middle of a message. */
    @Nullable
    Frame next() throws IOException {
        try {
            return read();
        } catch (EOFException end) {
            return null;
        }
    }

    private Frame read() throws IOException {
        long length = -1;
        String bad = null;
        while (true) {
            String line = line();
            if (line.isEmpty()) {
                if (0 <= length) {
                    return content(length);
                }
                if (bad != null) {
                    return new Frame(null, bad);
                }
                continue;
            }
            // a header may stand behind rubbish that does not end its line
            int at = line.toLowerCase(Locale.ROOT).lastIndexOf(LENGTH);
            if (0 <= at) {
                length = number(line.substring(at + LENGTH.length()).strip());
            }
            if (at != 0 && !line.toLowerCase(Locale.ROOT).startsWith("content-type:")) {
                bad = "A message begins with a header 'Content-Length' and an empty line; this one does not.";
            }
            if (at == 0 && length < 0) {
                bad = "The header 'Content-Length' holds no length.";
            }
        }
    }

    private static long number(String digits) {
        if (digits.isEmpty() || 18 < digits.length() || !digits.chars().allMatch(c -> '0' <= c && c <= '9')) {
            return -1;
        }
        return Long.parseLong(digits);
    }

    private Frame content(long length) throws IOException {
        if (LARGEST < length) {
            in.skipNBytes(length);
            return new Frame(
                    null, "A message of " + length + " bytes is too large; " + LARGEST + " bytes are the most.");
        }
        byte[] content;
        try {
            content = new byte[(int) length];
        } catch (OutOfMemoryError e) {
            // all of the room is asked for before anything is read, so that the next message can still be found
            in.skipNBytes(length);
            return new Frame(null, "There is no room for a message of " + length + " bytes.");
        }
        if (in.readNBytes(content, 0, content.length) < content.length) {
            throw new EOFException();
        }
        return new Frame(content, "");
    }

    /** A line of a header; what is longer than any header is cut at its front. */
    private String line() throws IOException {
        StringBuilder line = new StringBuilder(32);
        while (true) {
            int b = in.read();
            if (b < 0) {
                throw new EOFException();
            }
            if (b == '\n') {
                int end = line.length();
                return 0 < end && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
            }
            if (LONGEST_HEADER < line.length()) {
                line.delete(0, LONGEST_HEADER / 2);
            }
            line.append((char) b);
        }
    }

    /** A message as it is written. */
    static byte[] framed(byte[] content) {
        byte[] header = ("Content-Length: " + content.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] framed = new byte[header.length + content.length];
        System.arraycopy(header, 0, framed, 0, header.length);
        System.arraycopy(content, 0, framed, header.length, content.length);
        return framed;
    }
}
