package dev.virtsnap.cli.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ByteReaderTest {

    private final Path folder;

    ByteReaderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static String refusal(Path file) {
        return assertThrows(
                        Unreadable.class,
                        () -> ByteReader.read(Source.named(file.toString()), InputStream.nullInputStream()))
                .sentence();
    }

    @Test
    void aFolderIsNoFile() {
        assertEquals("'" + folder + "' is a directory, not a file", refusal(folder));
    }

    @Test
    void aMissingFileIsSaidToBe() {
        assertEquals("there is no file '" + folder + "/a.xml'", refusal(folder.resolve("a.xml")));
        assertEquals(
                "there is no file '" + folder + "/b/a.xml': the folder '" + folder + "/b' does not exist",
                refusal(folder.resolve("b/a.xml")));
    }

    @Test
    void aBrokenLinkSaysWhereItLeads() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("a.xml"), Path.of("gone.xml"));

        assertEquals("'" + link + "' is a symbolic link to 'gone.xml', which does not exist", refusal(link));
    }

    @Test
    void aLinkInACircleIsSaidToBe() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("a.xml"), Path.of("a.xml"));

        assertEquals("'" + link + "' cannot be read: it is a symbolic link that leads back to itself", refusal(link));
    }

    @Test
    void whatIsNoFileIsRefusedWithoutBeingRead() throws Exception {
        Path pipe = folder.resolve("pipe.xml");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());

        for (Path special : new Path[] {pipe, Path.of("/dev/zero"), Path.of("/dev/null")}) {
            assertEquals(
                    "'" + special
                            + "' is a device, pipe or socket, not a file; to check what it gives, pass it on standard"
                            + " input: virtsnap check - <" + special,
                    refusal(special));
        }
    }

    @Test
    void aLargeFileIsRefusedWithoutBeingRead() throws IOException {
        Path file = folder.resolve("large.xml");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(1L << 30);
        }

        assertEquals(
                "'" + file + "' has 1073741824 bytes; virtsnap reads documents of at most " + ByteReader.LARGEST
                        + " bytes, and a domainsnapshot document has some thousands",
                refusal(file));
    }

    @Test
    void anEndlessStreamIsRefused() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                Arrays.fill(into, offset, offset + length, (byte) 'a');
                return length;
            }
        };

        String sentence = assertThrows(Unreadable.class, () -> ByteReader.read(Source.stdin("x"), endless))
                .sentence();

        assertTrue(sentence.startsWith("standard input gives more than " + ByteReader.LARGEST + " bytes"), sentence);
    }

    @Test
    void aFileOfTheKernelThatHasNoSizeIsRefusedAsChanging() {
        // regular, of size 0, and yet with contents
        String sentence = refusal(Path.of("/proc/self/status"));

        assertEquals(
                "'/proc/self/status' changed while it was being read; check it again when it is complete", sentence);
    }

    @Test
    void aFileThatChangesWhileItIsReadIsNotBelieved() throws Exception {
        Path file = Files.writeString(folder.resolve("a.xml"), "<domainsnapshot/>");
        boolean seen = false;
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = new Thread(() -> {
            try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
                for (int i = 0; !done.get(); i++) {
                    out.setLength(17 + i % 5);
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.start();
        try {
            for (int i = 0; i < 200_000 && !seen; i++) {
                try {
                    ByteReader.read(Source.named(file.toString()), InputStream.nullInputStream());
                } catch (Unreadable e) {
                    assertEquals(
                            "'" + file + "' changed while it was being read; check it again when it is complete",
                            e.sentence());
                    seen = true;
                }
            }
        } finally {
            done.set(true);
            writer.join();
        }
        assertTrue(seen);
    }

    @Test
    void anInputErrorIsSaid() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Input/output error");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                throw new IOException("Input/output error");
            }
        };

        String sentence = assertThrows(Unreadable.class, () -> ByteReader.read(Source.stdin("x"), broken))
                .sentence();

        assertEquals("standard input cannot be read: input/output error", sentence);
    }

    @Test
    void ofAFolderOnlySnapshotDocumentsAreRead() throws Exception {
        String prolog = "<?xml version='1.0'?>\n<!-- a > b -- -->\n<?pi <x> ?>\n<!DOCTYPE d [<!ENTITY e '>'>]>\n";
        for (String yes : new String[] {
            "<domainsnapshot/>",
            prolog.replace("-- -->", "-->") + "<domainsnapshot>",
            "<x:domainsnapshot xmlns:x='y'/>",
            "<domainsnapshots>",
            "<DomainSnapshot>",
            "<domainsnapshot",
            "<!--" + "-".repeat(20_000) + "--><domainsnapshot/>"
        }) {
            assertEquals(yes, found(yes.getBytes(StandardCharsets.UTF_8)));
        }
        for (String no :
                new String[] {"", "<domain/>", "text", "<domainsnap", "<!-- <domainsnapshot/>", "<domaincheckpoint/>"
                }) {
            assertEquals("none", found(no.getBytes(StandardCharsets.UTF_8)));
        }
        assertEquals("<domainsnapshot/>", found("\ufeff<domainsnapshot/>".getBytes(StandardCharsets.UTF_16LE)));
    }

    private String found(byte[] bytes) throws IOException, Unreadable {
        Path file = Files.write(folder.resolve("a.xml"), bytes);
        Document document = ByteReader.read(Source.found(file.toString()), new ByteArrayInputStream(new byte[0]));
        return document == null ? "none" : document.text().string();
    }
}
