package dev.virtsnap.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixTest {

    private final Path folder;

    FixTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path put(String text) throws IOException {
        return Files.writeString(folder.resolve("a.xml"), text);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void fixMendsWhatItSafelyCanAndTellsTheRest() throws IOException {
        Path file = put(Samples.TYPO.replace("</domainsnapshot>", "  <cookies/><wrong/>\n</domainsnapshot>"));

        Ran ran = Ran.of("check", "--fix", "--format", "concise", file.toString());

        assertEquals(
                Samples.CLEAN.replace("</domainsnapshot>", "  <cookie/><wrong/>\n</domainsnapshot>"),
                Files.readString(file));
        assertEquals(1, ran.code());
        assertTrue(ran.out().contains("There is no element <wrong>"), ran.out());
        assertEquals(List.of("a.xml"), names());
    }

    @Test
    void whatIsAllMendedIsClean() throws IOException {
        Path file = put(Samples.TYPO);

        Ran ran = Ran.of("check", "--fix", file.toString());

        assertEquals(new Ran(0, "checked 1 file: 0 errors, 0 warnings; 1 fixed\n", ""), ran);
        assertEquals(Samples.CLEAN, Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"})
    void encodingMarkAndLineEndsStay(String charset) throws IOException {
        Charset set = Charset.forName(charset);
        String typo = "\ufeff" + Samples.TYPO.replace("\n", "\r\n").replace("Debian", "Debi\u00e4n");
        Path file = Files.write(folder.resolve("a.xml"), typo.getBytes(set));

        Ran ran = Ran.of("check", "--fix", file.toString());

        assertEquals(0, ran.code(), ran.out() + ran.err());
        assertArrayEquals(typo.replace("nmae", "name").getBytes(set), Files.readAllBytes(file));
    }

    @Test
    void aDeclaredEncodingStays() throws IOException {
        String typo = "<?xml version='1.0' encoding='ISO-8859-1'?>\n" + Samples.TYPO.replace("Debian", "D\u00e9bian");
        Path file = Files.write(folder.resolve("a.xml"), typo.getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(0, Ran.of("check", "--fix", file.toString()).code());

        assertEquals(typo.replace("nmae", "name"), Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    @Test
    void aDeclarationThatLiesIsMended() throws IOException {
        Path file = put("<?xml version='1.0' encoding='utf-16'?>\n" + Samples.CLEAN);

        assertEquals(1, Ran.of("check", file.toString()).code());
        assertEquals(0, Ran.of("check", "--fix", file.toString()).code());

        assertEquals("<?xml version='1.0' encoding='UTF-8'?>\n" + Samples.CLEAN, Files.readString(file));
    }

    @Test
    void permissionsStay() throws IOException {
        Path file = put(Samples.TYPO);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-x--x"));

        Ran.of("check", "--fix", file.toString());

        assertEquals("rw-r-x--x", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aSymbolicLinkStaysOneAndItsTargetIsMended() throws IOException {
        Path file = put(Samples.TYPO);
        Path link = Files.createSymbolicLink(folder.resolve("link.xml"), file);

        Ran.of("check", "--fix", link.toString());

        assertTrue(Files.isSymbolicLink(link));
        assertEquals(Samples.CLEAN, Files.readString(file));
    }

    @Test
    void aFileWithASecondNameIsLeftAlone() throws IOException {
        Path file = put(Samples.TYPO);
        Files.createLink(folder.resolve("b.xml"), file);

        Ran ran = Ran.of("check", "--fix", file.toString());

        assertEquals(2, ran.code());
        assertEquals(
                "virtsnap: '" + file
                        + "' was not fixed: it has another name (a hard link), which would keep the old text\n",
                ran.err());
        assertEquals(Samples.TYPO, Files.readString(file));
        assertTrue(ran.out().contains("[schema/unknown-element]"));
    }

    @Test
    void bytesThatAreNoCharactersAreNotLost() throws IOException {
        byte[] bytes = Samples.TYPO.replace("Debian", "D\u00e9bian").getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("a.xml"), bytes);

        Ran ran = Ran.of("check", "--fix", "--format", "concise", file.toString());

        assertEquals(1, ran.code());
        assertTrue(ran.out().contains("[xml/invalid-bytes]"), ran.out());
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    @Test
    void standardInputIsMendedToStandardOutput() {
        Ran ran = Ran.withInput(Samples.TYPO, "check", "--fix", "-");

        assertEquals(new Ran(0, Samples.CLEAN, "checked 1 file: 0 errors, 0 warnings; 1 fixed\n"), ran);
        assertEquals(
                Samples.CLEAN,
                Ran.withInput(Samples.CLEAN, "check", "--fix", "-").out());
    }

    @Test
    void diffShowsWhatFixWouldDoAndDoesNothing() throws IOException {
        Path file = put(Samples.TYPO);

        Ran ran = Ran.of("check", "--diff", file.toString());

        assertEquals(
                """
                --- FILE
                +++ FILE
                @@ -1,4 +1,4 @@
                 <domainsnapshot>
                -  <nmae>before-upgrade</nmae>
                +  <name>before-upgrade</name>
                   <description>Before the upgrade to Debian 13</description>
                 </domainsnapshot>
                """,
                ran.out().replace(file.toString(), "FILE"));
        assertEquals(1, ran.code());
        assertEquals("checked 1 file: 1 error, 0 warnings\n", ran.err());
        assertEquals(Samples.TYPO, Files.readString(file));
        assertEquals(0, Ran.of("check", "--diff", put(Samples.CLEAN).toString()).code());
    }

    @Test
    void fixAndDiffTogetherMakeNoSense() {
        Ran ran = Ran.of("check", "--fix", "--diff", ".");

        assertEquals(2, ran.code());
        assertEquals(
                "virtsnap check: --fix changes files and --diff does not; give one of them\nTry 'virtsnap check --help'.\n",
                ran.err());
    }
}
