package dev.virtsnap.cli.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real editors with their own clients: open, see what is wrong, mend it, ask what something is, rename, and complete. */
class EditorsIT {

    private static final String DOCUMENT =
            """
            <domainsnapshot>
              <nmae>before</nmae>
              <disks>
                <disk name='vda' snapshot='external'/>
              </disks>
            </domainsnapshot>
            """;

    /** What the script of an editor noted, after the editor ended well. */
    private static List<String> seen(Path folder, String script, List<String> command) throws Exception {
        Path document = Files.writeString(folder.resolve("a.xml"), DOCUMENT);
        Path notes = folder.resolve("seen");
        Path file = folder.resolve(script);
        try (InputStream in = EditorsIT.class.getResourceAsStream(script)) {
            if (in == null) {
                throw new IOException("no resource " + script);
            }
            Files.copy(in, file);
        }
        List<String> words = new ArrayList<>();
        for (String word : command) {
            words.add(word.replace("DOCUMENT", document.toString()).replace("SCRIPT", file.toString()));
        }
        Exec exec = Exec.run(
                Exec.nothing(),
                Map.of(
                        "VIRTSNAP_COMMAND",
                        String.join("\t", Exec.command(List.of(), "lsp")),
                        "VIRTSNAP_SEEN",
                        notes.toString(),
                        "VIRTSNAP_FILE",
                        document.toString(),
                        "HOME",
                        folder.toString(),
                        "XDG_CACHE_HOME",
                        folder.toString(),
                        "XDG_STATE_HOME",
                        folder.toString()),
                words);
        List<String> lines = Files.exists(notes) ? Files.readAllLines(notes) : List.of();
        assertEquals(0, exec.code(), () -> lines + "\n" + exec.out() + exec.err());
        return lines;
    }

    private static void isWell(List<String> seen) {
        assertTrue(
                seen.stream().anyMatch(line -> line.startsWith("diagnostic ") && line.contains("did you mean <name>?")),
                seen::toString);
        assertTrue(seen.contains("fixed Rename <nmae> to <name>"), seen::toString);
        assertTrue(seen.contains("line   <name>before</name>"), seen::toString);
        assertTrue(
                seen.stream().anyMatch(line -> line.startsWith("hover ") && line.contains("Which disk is meant")),
                seen::toString);
        assertTrue(seen.contains("renamed   <name>after</name>"), seen::toString);
        assertTrue(seen.contains("offered disk"), seen::toString);
    }

    @Test
    void neovim(@TempDir Path folder) throws Exception {
        List<String> seen = seen(
                folder, "neovim.lua", List.of("nvim", "--headless", "--clean", "DOCUMENT", "-c", "luafile SCRIPT"));
        isWell(seen);
        assertTrue(seen.get(0).startsWith("diagnostic 1:3 "), seen::toString);
        assertTrue(seen.get(1).startsWith("page # "), seen::toString);
        assertTrue(
                seen.stream().anyMatch(line -> line.startsWith("asked Which hypervisor is meant?"))
                        && seen.stream().anyMatch(line -> line.endsWith(" Nothing is lost. Run this plan?"))
                        && seen.stream()
                                .anyMatch(line -> line.startsWith("told Done: Create 'created', domain 'test'")),
                seen::toString);
    }

    @Test
    void emacs(@TempDir Path folder) throws Exception {
        isWell(seen(folder, "emacs.el", List.of("emacs", "--batch", "-q", "-f", "package-initialize", "-l", "SCRIPT")));
    }
}
