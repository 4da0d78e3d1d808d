package dev.virtsnap.cli.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.cli.config.Circumstances;
import dev.virtsnap.cli.config.Said;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.FileKind;
import dev.virtsnap.language.rules.HostFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactFilesTest {

    private final Path folder;

    FactFilesTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("files.txt"), "d 1 /vm\nf 2 /vm/a\n");
        Files.writeString(
                folder.resolve("capabilities.xml"),
                "<capabilities><guest><features><externalSnapshot/></features></guest></capabilities>");
    }

    private static Circumstances files(String where) {
        return new Circumstances(null, null, null, null, new Said<>(where, "here:1"), null);
    }

    private static Circumstances capabilities(String... files) {
        return new Circumstances(null, null, null, null, null, new Said<>(List.of(files), "here:2"));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void eachIsOpenedOnce() throws Exception {
        FactFiles opened = new FactFiles();
        HostFiles first =
                opened.with(Facts.NONE, files(file("files.txt"))).surroundings().files();
        Facts capable = opened.with(Facts.NONE, capabilities(file("capabilities.xml")));
        Files.delete(folder.resolve("files.txt"));
        Files.delete(folder.resolve("capabilities.xml"));

        assertEquals(FileKind.FILE, first.kind("/vm/a"));
        assertEquals(FileKind.MISSING, first.kind("/vm/b"));
        assertSame(
                first,
                opened.with(Facts.NONE, files(file("files.txt"))).surroundings().files());
        assertEquals(capable, opened.with(Facts.NONE, capabilities(file("capabilities.xml"))));
        assertEquals(true, capable.surroundings().capabilities().externalSnapshot());
    }

    @Test
    void thisMachineIsLookedAtButNotForAnEditor() throws Exception {
        HostFiles here =
                new FactFiles().with(Facts.NONE, files("here")).surroundings().files();
        Facts edited = new FactFiles(path -> true).with(Facts.NONE, files("here"));

        assertEquals(FileKind.DIRECTORY, here.kind(folder.toString()));
        assertSame(HostFiles.UNKNOWN, edited.surroundings().files());
    }

    @Test
    void anEditorOpensNothingOutsideOfItsFolders() throws Exception {
        FactFiles inside = new FactFiles(path -> path.endsWith("files.txt"));

        assertTrue(
                inside.with(Facts.NONE, files(file("files.txt"))).surroundings().files() != HostFiles.UNKNOWN);
        Unreadable refused =
                assertThrows(Unreadable.class, () -> inside.with(Facts.NONE, capabilities(file("capabilities.xml"))));
        assertEquals(
                "here:2: '" + file("capabilities.xml") + "' is outside of the folders that the editor works in",
                refused.sentence());
    }
}
