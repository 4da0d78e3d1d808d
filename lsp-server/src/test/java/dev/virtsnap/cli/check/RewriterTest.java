package dev.virtsnap.cli.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.virtsnap.cli.input.ByteReader;
import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.input.Source;
import dev.virtsnap.cli.input.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RewriterTest {

    private final Path folder;

    RewriterTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aFileThatChangedSinceItWasReadIsLeftAlone() throws IOException, Unreadable {
        Path file = Files.writeString(folder.resolve("a.xml"), "<old/>");
        Document document =
                Objects.requireNonNull(ByteReader.read(Source.named(file.toString()), InputStream.nullInputStream()));
        Files.writeString(file, "<new/>");

        Unreadable refusal =
                assertThrows(Unreadable.class, () -> Rewriter.create().replace(document, document));

        assertEquals("'" + file + "' was not fixed: it changed since it was read", refusal.sentence());
        assertEquals("<new/>", Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }
}
