package dev.virtsnap.cli;

import dev.virtsnap.cli.report.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a command line did, run in this process. */
record Ran(int code, String out, String err) {

    static Ran of(String... args) {
        return withInput(new byte[0], args);
    }

    static Ran withInput(String input, String... args) {
        return withInput(input.getBytes(StandardCharsets.UTF_8), args);
    }

    static Ran withInput(byte[] input, String... args) {
        return on(input, false, args);
    }

    static Ran onTerminal(String... args) {
        return on(new byte[0], true, args);
    }

    private static Ran on(byte[] input, boolean terminal, String... args) {
        return on(new ByteArrayInputStream(input), terminal, args);
    }

    static Ran on(InputStream input, boolean terminal, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(input, out, err, terminal, terminal, 80);
        int code = Program.run(args, streams);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
