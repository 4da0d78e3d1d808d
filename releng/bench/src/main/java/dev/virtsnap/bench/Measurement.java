package dev.virtsnap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a whole process cost, its children included.
 *
 * @param cpu seconds, user and system
 * @param wall seconds
 * @param peak of resident memory, MiB
 */
record Measurement(double cpu, double wall, double peak) {

    /** Runs a tool on documents, as often as {@code times} in one shell. The tool must say by its exit code that all is well. */
    static Measurement of(Tool tool, String documents, Path folder, int times)
            throws IOException, InterruptedException {
        Path figures = Files.createTempFile("virtsnap-bench", ".txt");
        Path output = Files.createTempFile("virtsnap-bench", ".out");
        String loop = "i=0; while [ $i -lt " + times + " ]; do " + tool.command() + ' ' + documents
                + " || exit 1; i=$((i+1)); done";
        ProcessBuilder builder = new ProcessBuilder(
                        List.of("/usr/bin/time", "-o", figures.toString(), "-f", "%U %S %e %M", "sh", "-c", loop))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(tool.environment());
        int exit = builder.start().waitFor();
        if (exit != 0) {
            String said = Files.readString(output);
            throw new IOException(
                    tool.name() + " ended with " + exit + ": " + said.substring(0, Math.min(2000, said.length())));
        }
        String[] parts = Files.readString(figures).strip().split(" ");
        Files.delete(figures);
        Files.delete(output);
        return new Measurement(
                (Double.parseDouble(parts[0]) + Double.parseDouble(parts[1])) / times,
                Double.parseDouble(parts[2]) / times,
                Double.parseDouble(parts[3]) / 1024);
    }
}
