package dev.virtsnap.cli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where the program reads and writes, and what is at the other end.
 *
 * @param in standard input
 * @param out standard output; buffered
 * @param err standard error; not buffered
 * @param outIsTerminal whether a person sees what goes to {@code out}
 * @param errIsTerminal whether a person sees what goes to {@code err}
 * @param columns how wide their terminal is
 * @param environment the variables by which a build server says that it is one; empty where nobody is to be asked
 */
public record Streams(
        InputStream in,
        OutputStream out,
        OutputStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int columns,
        Map<String, String> environment) {

    /** Streams that nobody stands behind. */
    public Streams(
            InputStream in,
            OutputStream out,
            OutputStream err,
            boolean outIsTerminal,
            boolean errIsTerminal,
            int columns) {
        this(in, out, err, outIsTerminal, errIsTerminal, columns, Map.of());
    }

    /** Writes to standard output; it arrives at {@link #flush} at the latest. */
    public void print(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    public void flush() throws IOException {
        out.flush();
    }

    /** Tells the person at the other end of standard error something; if nobody is there any more, nobody. */
    public void complain(String text) {
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException nobody) {
            return;
        }
    }
}
