package dev.virtsnap.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The Debian package, installed by dpkg below a folder that it takes for the root of a system, and removed again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DebTest {

    private static final String SYSTEM = "/usr/sbin:/usr/bin:/sbin:/bin";

    private static final String JAVA = System.getProperty("java.home", "") + "/bin";

    @TempDir
    static Path folder = Path.of("");

    private static Path root = Path.of("");

    @BeforeAll
    static void install() throws Exception {
        root = Files.createDirectory(folder.resolve("root"));
        Files.createDirectories(root.resolve("var/lib/dpkg"));
        Files.createFile(root.resolve("var/lib/dpkg/status"));
        Documents.write(folder);
        Ran ran = dpkg("--install", Packages.deb().toString());
        assertEquals(0, ran.code(), ran::toString);
    }

    private static Ran dpkg(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "dpkg",
                "--root=" + root,
                "--log=" + folder.resolve("log"),
                "--force-not-root",
                "--force-depends",
                "--force-script-chrootless"));
        command.addAll(List.of(words));
        return Ran.of(folder, Map.of("PATH", JAVA + ":" + SYSTEM), command);
    }

    private static Ran start(String path, Map<String, String> environment, List<String> words) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(root.resolve("usr/bin/virtsnap").toString()));
        command.addAll(words);
        Map<String, String> all = new java.util.HashMap<>(environment);
        all.put("PATH", path);
        return Ran.of(folder, all, command);
    }

    @Test
    void itChecks() throws Exception {
        assertEquals(Documents.CHECKED, start(JAVA + ":" + SYSTEM, Map.of(), Documents.CHECK));
        assertEquals(Documents.CHECKED, start(SYSTEM, Map.of("VIRTSNAP_JAVA", JAVA + "/java"), Documents.CHECK));
    }

    @Test
    void whereThereIsNoJavaItSaysSo() throws Exception {
        Path tools = Files.createDirectory(folder.resolve("tools"));
        Files.createSymbolicLink(tools.resolve("readlink"), Path.of("/usr/bin/readlink"));

        assertEquals(
                new Ran(2, "", "virtsnap: there is no java; install one, 17 or newer, or name it in VIRTSNAP_JAVA\n"),
                start(tools.toString(), Map.of(), Documents.CHECK));
    }

    @Test
    void itStartsFromTheArchiveThatWasMadeWhenItWasInstalled() throws Exception {
        Path log = folder.resolve("classes");

        start(
                JAVA + ":" + SYSTEM,
                Map.of("VIRTSNAP_JAVA_OPTS", "-Xlog:class+load:file=" + log),
                List.of("check", "good.xml"));

        List<String> ours = Files.readAllLines(log).stream()
                .filter(line -> line.contains(" dev.virtsnap."))
                .toList();
        assertTrue(200 < ours.size(), () -> "only " + ours.size());
        assertEquals(
                List.of(),
                ours.stream()
                        .filter(line -> !line.contains("shared objects file"))
                        .toList());
    }

    @Test
    void itSaysWhatItIs() throws Exception {
        Ran ran = Ran.of(
                folder,
                Map.of("PATH", SYSTEM),
                List.of("dpkg-deb", "--field", Packages.deb().toString(), "Package", "Architecture", "Depends"));

        assertEquals(0, ran.code(), ran.err());
        assertTrue(
                ran.out().startsWith("Package: virtsnap\nArchitecture: all\nDepends: default-jre-headless (>= 2:1.17)"),
                ran.out());
    }

    @Test
    void itsManualPageIsInOrder() throws Exception {
        Path page = root.resolve("usr/share/man/man1/virtsnap.1.gz");
        Ran ran = Ran.of(
                folder,
                Map.of("PATH", SYSTEM),
                List.of("sh", "-c", "gzip -dc \"$0\" | groff -man -Tutf8 -ww -rLL=100n", page.toString()));

        assertEquals("", ran.err());
        assertTrue(ran.out().contains("virtsnap") && ran.out().contains("--fail-on"), ran.out());
    }

    @Test
    void bashCompletes() throws Exception {
        String script =
                """
                . "$0"
                COMP_WORDS=(virtsnap che)
                COMP_CWORD=1
                _complete_virtsnap
                printf '%s\\n' "${COMPREPLY[@]}"
                """;
        Ran ran = Ran.of(
                folder,
                Map.of("PATH", SYSTEM),
                List.of(
                        "bash",
                        "-c",
                        script,
                        root.resolve("usr/share/bash-completion/completions/virtsnap")
                                .toString()));

        assertEquals(new Ran(0, "check\n", ""), ran);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void nothingIsLeftWhenItIsRemoved() throws Exception {
        Ran ran = dpkg("--purge", "virtsnap");

        assertEquals(0, ran.code(), ran::toString);
        for (String file :
                List.of("usr/bin/virtsnap", "usr/share/virtsnap", "usr/share/doc/virtsnap", "var/lib/virtsnap")) {
            assertFalse(Files.exists(root.resolve(file)), file);
        }
    }
}
