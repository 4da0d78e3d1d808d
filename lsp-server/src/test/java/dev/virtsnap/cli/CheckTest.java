package dev.virtsnap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    private final Path folder;

    CheckTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private String put(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return file.toString();
    }

    @Test
    void aCleanFileGivesTheSummaryAlone() throws IOException {
        Ran ran = Ran.of("check", put("a.xml", Samples.CLEAN));

        assertEquals(new Ran(0, "checked 1 file: 0 errors, 0 warnings\n", ""), ran);
    }

    @Test
    void aMistakeIsShownWithItsLineAndWhatMendsIt() throws IOException {
        String file = put("a.xml", Samples.TYPO);

        Ran ran = Ran.of("check", file);

        assertEquals(1, ran.code());
        assertEquals(
                """
                FILE:2:4: error: There is no element <nmae> in <domainsnapshot>; did you mean <name>? [schema/unknown-element]
                  2 |   <nmae>before-upgrade</nmae>
                    |    ^^^^
                  help: Rename <nmae> to <name> (--fix does it)

                checked 1 file: 1 error, 0 warnings
                """,
                ran.out().replace(file, "FILE"));
        assertEquals("", ran.err());
    }

    @Test
    void whatTheDocumentWasTakenForIsSaidWhereARuleHasSpoken() throws IOException {
        Ran ran = Ran.of("check", put("a.xml", Samples.CLEAN.replace("<name>", "<name>.")));

        assertEquals(1, ran.code());
        assertTrue(
                ran.out()
                        .contains("a.xml: note: checked as a create, since it has nothing that only a redefine reads;"
                                + " if it is not one: --intent redefine\n"),
                ran.out());
    }

    @Test
    void conciseIsOneLineForEachFindingAndNoSummary() throws IOException {
        String file = put("a.xml", Samples.TYPO);

        Ran ran = Ran.of("check", "--format", "concise", file);

        assertEquals(
                file + ":2:4: error: There is no element <nmae> in <domainsnapshot>; did you mean <name>?"
                        + " [schema/unknown-element]\n",
                ran.out());
    }

    @Test
    void quietLeavesTheSummaryOut() throws IOException {
        assertEquals(new Ran(0, "", ""), Ran.of("check", "-q", put("a.xml", Samples.CLEAN)));
    }

    @Test
    void standardInputHasTheNameItIsGiven() {
        Ran ran = Ran.withInput(Samples.TYPO, "check", "--format", "concise", "--stdin-filename", "vms/a.xml", "-");

        assertTrue(ran.out().startsWith("vms/a.xml:2:4: error: "), ran.out());
        assertEquals(1, ran.code());
        assertTrue(Ran.withInput(Samples.TYPO, "check", "-").out().startsWith("<stdin>:2:4: "));
    }

    @Test
    void inAFolderOnlySnapshotDocumentsCountAndTheyComeByName() throws IOException {
        put("b/2.xml", Samples.TYPO);
        put("b/10.xml", Samples.TYPO);
        put("a/1.xml", Samples.TYPO);
        put("a/domain.xml", "<domain type='kvm'/>");
        put("a/broken.xml", "<domain");
        put("a/empty.xml", "");
        put("a/notes.txt", Samples.TYPO);
        put(".hidden/1.xml", Samples.TYPO);
        put("nearly.xml", "<domainSnapshots/>");

        Ran ran = Ran.of("check", "--format", "concise", folder.toString());

        List<String> places = ran.out()
                .lines()
                .map(line -> line.substring(folder.toString().length() + 1, line.indexOf(": ")))
                .toList();
        assertEquals(List.of("a/1.xml:2:4", "b/10.xml:2:4", "b/2.xml:2:4", "nearly.xml:1:2"), places);
    }

    @Test
    void aNamedFileIsCheckedWhateverItHolds() throws IOException {
        Ran ran = Ran.of("check", "--format", "concise", put("domain.xml", "<domain type='kvm'/>"));

        assertEquals(1, ran.code());
        assertTrue(ran.out().contains("[schema/wrong-root]"), ran.out());
    }

    @Test
    void aFolderWithoutADocumentSaysSo() throws IOException {
        put("domain.xml", "<domain/>");

        Ran ran = Ran.of("check", folder.toString());

        assertEquals(0, ran.code());
        assertEquals("virtsnap: no domainsnapshot document was found in " + folder + "\n", ran.err());
    }

    @Test
    void aQuotedPatternIsExpandedAndSpansFolders() throws IOException {
        put("vms/a/1.xml", Samples.TYPO);
        put("vms/2.xml", Samples.TYPO);
        put("vms/.old/3.xml", Samples.TYPO);
        put("other.xml", Samples.TYPO);

        Ran deep = Ran.of("check", "--format", "concise", folder + "/vms/**/*.xml");
        Ran flat = Ran.of("check", "--format", "concise", folder + "/vms/*.xml");
        Ran none = Ran.of("check", folder + "/vms/*.txt");

        assertEquals(2, deep.out().lines().count(), deep.out());
        assertTrue(flat.out().startsWith(folder + "/vms/2.xml:2:4"), flat.out());
        assertEquals(1, flat.out().lines().count());
        assertEquals(2, none.code());
        assertEquals("virtsnap: no file matches '" + folder + "/vms/*.txt'\n", none.err());
    }

    @Test
    void aFileWithAPatternsCharactersInItsNameIsThatFile() throws IOException {
        Ran ran = Ran.of("check", put("a[1].xml", Samples.CLEAN));

        assertEquals(0, ran.code(), ran.err());
    }

    @Test
    void eachFileIsCheckedOnceHoweverOftenItIsNamed() throws IOException {
        String file = put("a.xml", Samples.CLEAN);

        assertEquals(
                "checked 1 file: 0 errors, 0 warnings\n",
                Ran.of("check", file, file, folder.toString()).out());
    }

    @Test
    void whatCannotBeReadDoesNotKeepTheRestFromBeingChecked() throws IOException {
        String good = put("good.xml", Samples.TYPO);
        String missing = folder.resolve("missing.xml").toString();

        Ran ran = Ran.of("check", missing, good);

        assertEquals(2, ran.code());
        assertEquals("virtsnap: there is no file '" + missing + "'\n", ran.err());
        assertTrue(ran.out().contains("[schema/unknown-element]"));
        assertTrue(ran.out().endsWith("checked 1 file: 1 error, 0 warnings; 1 could not be checked\n"), ran.out());
    }

    @Test
    void theOrderIsThatOfTheInputWhateverTheThreads() throws IOException {
        for (int i = 0; i < 600; i++) {
            put(
                    String.format("%03d.xml", i),
                    i % 3 == 0 ? Samples.CLEAN : Samples.TYPO + "<!--" + "x".repeat(i % 7 * 9000) + "-->");
        }

        Ran alone = Ran.of("check", "--jobs", "1", folder.toString());
        Ran together = Ran.of("check", "--jobs", "8", folder.toString());

        assertEquals(alone, together);
        assertTrue(together.out().endsWith("checked 600 files: 400 errors, 0 warnings\n"));
    }

    @Test
    void intentDecidesWhatIsChecked() throws IOException {
        String file = put("a.xml", Samples.CLEAN);

        Ran redefine = Ran.of("check", "--intent", "redefine", "--format", "concise", file);

        assertEquals(1, redefine.code());
        assertTrue(redefine.out().contains("[SNAP102]"), redefine.out());
        assertEquals(0, Ran.of("check", "--intent", "create", file).code());
    }

    @Test
    void colorIsForTerminalsUnlessAskedFor() throws IOException {
        String file = put("a.xml", Samples.TYPO);

        assertFalse(Ran.of("check", file).out().contains("\u001b"));
        assertTrue(Ran.of("check", "--color", "always", file).out().contains("\u001b[1;31merror"));
        assertTrue(Ran.onTerminal("check", file).out().contains("\u001b[1;31merror"));
        assertFalse(Ran.onTerminal("check", "--color=never", file).out().contains("\u001b"));
    }

    @Test
    void aDocumentCannotSteerTheTerminal() throws IOException {
        String file = put("a.xml", "<domainsnapshot>\u001b]0;title\u0007\u009b2J\u202e</domainsnapshot>\n");

        Ran ran = Ran.of("check", file);

        assertEquals(1, ran.code());
        assertTrue(ran.out()
                .codePoints()
                .noneMatch(c -> c != '\n' && (c < ' ' || (0x7f <= c && c < 0xa0) || c == 0x202e)));
    }

    @Test
    void withoutArgumentsTheCurrentFolderIsChecked() {
        Ran ran = Ran.of("check", "--format", "concise");

        // the folder of this module: none of its documents is wrong
        assertEquals(0, ran.code(), ran.out() + ran.err());
    }

    @Test
    void argumentsMayComeFromAFile() throws IOException {
        String file = put("a.xml", Samples.TYPO);
        Path list = folder.resolve("list");
        Files.write(list, List.of(file), StandardCharsets.UTF_8);

        assertEquals(1, Ran.of("check", "@" + list).code());
    }

    /** Gives a document after a while. */
    private static InputStream slowly(String document) {
        return new FilterInputStream(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8))) {
            private boolean waited;

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (!waited) {
                    waited = true;
                    try {
                        Thread.sleep(1500);
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                }
                return super.read(into, offset, length);
            }
        };
    }

    @Test
    void aRunOfMoreThanASecondSaysHowFarItIsAndTakesThatAwayAgain() throws IOException {
        String file = put("a.xml", Samples.CLEAN);

        Ran seen = Ran.on(slowly(Samples.CLEAN), true, "check", file, "-");
        Ran unseen = Ran.on(slowly(Samples.CLEAN), false, "check", file, "-");
        Ran quiet = Ran.on(slowly(Samples.CLEAN), true, "check", "-q", file, "-");

        assertTrue(seen.err().startsWith("\r\u001b[Kchecking: 1 file, 1 s"), seen.err());
        assertTrue(seen.err().endsWith("\r\u001b[K"), seen.err());
        assertEquals("", unseen.err());
        assertEquals("", quiet.err());
    }
}
