package dev.virtsnap.referee;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Text files beside the classes. */
final class Resources {

    private Resources() {}

    /** Where a file is kept. */
    static Path source(String name) {
        return Path.of("src/test/resources/dev/virtsnap/referee", name);
    }

    static Stream<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
