package dev.virtsnap.cli;

import dev.virtsnap.cli.report.Streams;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;

/** Where the program begins. */
public final class Main {

    private static final int USUAL_WIDTH = 100;

    private Main() {}

    /**
     * Runs the program and ends it with its exit code.
     *
     * <p>The launcher says by the system property {@code virtsnap.terminals}, which may contain a 1 and a 2, whether
     * standard output and standard error are terminals: a shell knows this for nothing.
     */
    public static void main(String[] args) {
        int code = Program.run(args, streams());
        // not exit, which takes milliseconds to look for someone who logs it; there is nothing left to be done at the
        // end
        Runtime.getRuntime().halt(code);
    }

    static Streams streams() {
        String terminals = System.getProperty("virtsnap.terminals", "");
        return new Streams(
                new FileInputStream(FileDescriptor.in),
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                new FileOutputStream(FileDescriptor.err),
                0 <= terminals.indexOf('1'),
                0 <= terminals.indexOf('2'),
                columns(),
                System.getenv());
    }

    private static int columns() {
        String columns = System.getenv("COLUMNS");
        if (columns != null && !columns.isEmpty() && columns.length() < 4) {
            try {
                return Math.max(40, Integer.parseInt(columns));
            } catch (NumberFormatException someoneElses) {
                return USUAL_WIDTH;
            }
        }
        return USUAL_WIDTH;
    }
}
