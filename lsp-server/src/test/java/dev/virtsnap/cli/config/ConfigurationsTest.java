package dev.virtsnap.cli.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.virtsnap.cli.input.Unreadable;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationsTest {

    private final Path folder;

    ConfigurationsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void eachFolderIsLookedAtOnce() throws Exception {
        Path file = Files.writeString(folder.resolve(Configurations.NAME), "driver = 'test'");
        Path deep = Files.createDirectories(folder.resolve("a/b/c"));
        Configurations configurations = Configurations.searching();
        Configuration first = configurations.of(deep.toString());
        assertNotNull(first);
        Files.delete(file);
        assertSame(first, configurations.of(deep.toString()));
        assertSame(first, configurations.of(folder + "/a/b/../b"));
        assertSame(first, configurations.of(folder.toString()));
        assertNull(Configurations.searching().of(deep.toString()));
    }

    @Test
    void oneThatIsNotRightIsThrownEachTime() throws Exception {
        Files.writeString(folder.resolve(Configurations.NAME), "driver = 3");
        Configurations configurations = Configurations.searching();
        Unreadable first = assertThrows(Unreadable.class, () -> configurations.of(folder.toString()));
        assertEquals(first, assertThrows(Unreadable.class, () -> configurations.of(folder + "/a")));
    }

    @Test
    void aFolderOfThatNameIsNone() throws Exception {
        Files.createDirectory(folder.resolve(Configurations.NAME));
        assertNull(Configurations.searching().of(folder.toString()));
    }

    @Test
    void aWorktreeEndsTheSearchToo() throws Exception {
        Files.writeString(folder.resolve(Configurations.NAME), "driver = 'test'");
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(inner.resolve(".git"), "gitdir: elsewhere\n");
        assertNull(Configurations.searching().of(inner.toString()));
        assertNull(Configurations.none().of(folder.toString()));
    }
}
