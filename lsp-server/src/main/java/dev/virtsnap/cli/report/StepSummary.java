package dev.virtsnap.cli.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The file that a step of GitHub Actions adds its summary to. GitHub refuses one of more than a mebibyte as a whole, so what
 * does not fit is left out and said to be.
 */
public final class StepSummary implements Sink {

    private static final int MOST_BYTES = 900_000;

    private final String name;
    private int used;
    private boolean isFull;
    private @Nullable OutputStream out;

    /** @param name where the file is, as {@code GITHUB_STEP_SUMMARY} says */
    public StepSummary(String name) {
        this.name = name;
    }

    @Override
    public void open() throws IOException {
        try {
            Path file = Path.of(name);
            used = Files.exists(file) ? (int) Math.min(MOST_BYTES, Files.size(file)) : 0;
            out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw Unwritable.because(name, e);
        }
    }

    @Override
    public void write(String part) throws IOException {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        if (out == null || isFull) {
            return;
        }
        try {
            if (MOST_BYTES < used + bytes.length) {
                isFull = true;
                out.write("\nThere is more than fits here; the log of the step has it all.\n"
                        .getBytes(StandardCharsets.UTF_8));
                return;
            }
            out.write(bytes);
            used += bytes.length;
        } catch (IOException e) {
            throw Unwritable.because(name, e);
        }
    }

    @Override
    public void finish() {}

    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException nothingIsBuffered) {
            return;
        }
    }
}
