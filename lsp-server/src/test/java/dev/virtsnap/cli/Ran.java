package dev.virtsnap.cli;

import dev.virtsnap.cli.report.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

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

    /** With variables of the environment that the program asks for. */
    static Ran under(Map<String, String> environment, String... args) {
        return on(new ByteArrayInputStream(new byte[0]), false, environment, args);
    }

    static Ran onTerminal(String... args) {
        return on(new byte[0], true, args);
    }

    private static Ran on(byte[] input, boolean terminal, String... args) {
        return on(new ByteArrayInputStream(input), terminal, args);
    }

    static Ran on(InputStream input, boolean terminal, String... args) {
        return on(input, terminal, Map.of(), args);
    }

    private static Ran on(InputStream input, boolean terminal, Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(input, out, err, terminal, terminal, 80, environment);
        int code = Program.run(args, streams);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
