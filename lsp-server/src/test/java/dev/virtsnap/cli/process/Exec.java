package dev.virtsnap.cli.process;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What a process did. */
record Exec(int code, String out, String err) {

    static final Path JAR = Path.of("target/virtsnap.jar").toAbsolutePath();

    private static final long LONGEST_SECONDS = 120;

    /** Runs the packed program. */
    static Exec program(Path input, String... args) throws IOException, InterruptedException {
        return run(input, Map.of(), command(List.of(), args));
    }

    /** The command that runs the packed program. */
    static List<String> command(List<String> options, String... args) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(options);
        command.addAll(List.of("-cp", JAR.toString(), "dev.virtsnap.cli.Main"));
        command.addAll(List.of(args));
        return command;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static Exec run(Path input, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("virtsnap-out", "");
        Path err = Files.createTempFile("virtsnap-err", "");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(input.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException("still running: " + command);
            }
            return new Exec(process.exitValue(), read(out), read(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    static Path nothing() {
        return new File("/dev/null").toPath();
    }
}
