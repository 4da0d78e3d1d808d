package dev.virtsnap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

    private static final String MODE = "    <disk name='vda' snapshot='extern'/>\n";
    private static final String TWO = Samples.CLEAN.replace(
            "</domainsnapshot>",
            "  <disks>\n" + MODE + "    <disk name='vdb' snapshot='extern'/>\n  </disks>\n</domainsnapshot>");

    private final Path folder;
    private final String baseline;

    BaselineTest(@TempDir Path folder) {
        this.folder = folder;
        this.baseline = folder + "/known";
    }

    private String put(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private String check(String... args) {
        List<String> line = new ArrayList<>(List.of("check", "--format", "concise"));
        line.addAll(List.of(args));
        Ran ran = Ran.of(line.toArray(new String[0]));
        return (ran.out() + ran.err()).replace(folder + "/", "") + ran.code();
    }

    private String known(String... args) {
        List<String> line = new ArrayList<>(List.of("--baseline", baseline));
        line.addAll(List.of(args));
        return check(line.toArray(new String[0]));
    }

    @Test
    void onlyNewFindingsAreTold() throws IOException {
        String file = put("vms/a.xml", TWO);
        assertEquals(
                "virtsnap: the baseline 'known' has 2 findings of 1 file now\n0",
                known("--update-baseline", folder.toString()));
        assertEquals("0", known(folder.toString()));
        assertEquals("0", known(file));

        put("vms/a.xml", TWO.replace("'vdb' snapshot='extern'", "'vdb' snapshot='intern'"));
        String said = known(file);
        assertTrue(said.startsWith("vms/a.xml:6:32: error: snapshot='intern'"), said);
        assertTrue(
                said.contains("virtsnap: 1 finding of the baseline 'known' is gone; --update-baseline takes it out"));
        assertTrue(said.endsWith("1"), said);
    }

    @Test
    void linesMayMove() throws IOException {
        String file = put("a.xml", TWO);
        known("--update-baseline", file);
        put("a.xml", "<?xml version='1.0'?>\n<!-- new -->\n\n" + TWO.replace("  ", "\t"));
        assertEquals("0", known(file));
    }

    @Test
    void oneMoreOfTheSameIsNew() throws IOException {
        String file = put("a.xml", TWO);
        known("--update-baseline", file);
        put("a.xml", TWO.replace(MODE, MODE + MODE));
        String said = known("--rules", "SNAP011", file);
        assertTrue(said.startsWith("a.xml:6:32: error: ") && said.endsWith("\n1"), said);
        assertEquals(1, said.lines().filter(line -> line.contains("[SNAP011]")).count());
    }

    @Test
    void whatIsGoneIsTakenOutAndWhatWasNotLookedAtStays() throws IOException {
        String a = put("a.xml", TWO);
        put("b.xml", TWO);
        String c = put("c.xml", TWO);
        known("--update-baseline", folder.toString());
        put("a.xml", Samples.CLEAN);
        Files.delete(Path.of(c));
        assertEquals(
                "virtsnap: 4 findings of the baseline 'known' are gone; --update-baseline takes them out\n0", known(a));
        assertEquals("0", known("-q", a));
        assertEquals("virtsnap: the baseline 'known' has 2 findings of 1 file now\n0", known("--update-baseline", a));
        assertEquals("0", known(folder.toString()));
    }

    @Test
    void whatIsNotWellFormedIsNeverKnown() throws IOException {
        String file = put("a.xml", Samples.CLEAN.replace("</name>", ""));
        assertTrue(known("--update-baseline", file).endsWith("1"));
        assertTrue(known(file).contains("[xml/"));
        assertFalse(Files.readString(Path.of(baseline)).contains("xml/"));
    }

    @Test
    void theConfigurationNamesOne() throws IOException {
        put("p/.virtsnap.toml", "baseline = 'ci/known'");
        Files.createDirectory(folder.resolve("p/ci"));
        String file = put("p/vms/a.xml", TWO);
        assertTrue(check(file).contains("there is no baseline 'p/ci/known'; --update-baseline writes it"));
        assertEquals(
                "virtsnap: the baseline 'p/ci/known' has 2 findings of 1 file now\n0",
                check("--update-baseline", file));
        assertEquals("0", check(file));
        assertTrue(
                Files.readString(folder.resolve("p/ci/known")).contains("\t../vms/a.xml\tdomainsnapshot/disks/disk "));
    }

    /** A snapshot that exists, in a document that is alone clean. */
    private static String snapshot(String name, String parent) {
        return Samples.CLEAN
                .replace("before-upgrade", name)
                .replace(
                        "</domainsnapshot>",
                        """
                          <state>disk-snapshot</state>
                          <creationTime>1700000000</creationTime>
                          <parent><name>PARENT</name></parent>
                          <disks><disk name='vda' snapshot='external'><source file='/vm/web.NAME'/></disk></disks>
                          <domain type='kvm'>
                            <name>web</name>
                            <uuid>4dea22b3-1d52-d8f3-2516-782e98ab3fa0</uuid>
                            <memory>1024</memory>
                            <os><type>hvm</type></os>
                            <devices>
                              <disk type='file' device='disk'>
                                <driver name='qemu' type='qcow2'/><source file='/vm/web.qcow2'/><target dev='vda'/>
                              </disk>
                            </devices>
                          </domain>
                        </domainsnapshot>
                        """
                                .replace("PARENT", parent)
                                .replace("NAME", name));
    }

    @Test
    void whatIsWrongInAFolderIsKnown() throws IOException {
        put("vms/a.xml", snapshot("a", "b"));
        put("vms/b.xml", snapshot("b", "a"));
        put("vms/c.xml", snapshot("c", "gone"));
        put("vms/d.xml", snapshot("d", "c").replace("web.d", "web.c"));
        String all = folder.toString();
        String told = check(all);
        for (String code : List.of("[SNAP131]", "[SNAP130]", "[HAZ082]")) {
            assertTrue(told.contains(code), told);
        }
        assertEquals(
                "virtsnap: the baseline 'known' has 4 findings of 4 files now\n0", known("--update-baseline", all));
        assertEquals("0", known("--jobs", "1", all));
        assertEquals("0", known("--jobs", "3", all));
        assertEquals("0", known(folder + "/vms/d.xml"));

        // what another document says may make or mend a finding of this one
        put("vms/gone.xml", snapshot("gone", "c"));
        String said = known(all);
        assertTrue(said.startsWith("vms/c.xml:") && said.contains("[SNAP131]"), said);
        assertTrue(said.contains("vms/gone.xml:"), said);
        assertTrue(said.contains("1 finding of the baseline 'known' is gone"), said);
        put("vms/gone.xml", snapshot("gone", "c").replace("<parent><name>c</name></parent>", ""));
        assertEquals(
                "virtsnap: 1 finding of the baseline 'known' is gone; --update-baseline takes it out\n0", known(all));
        assertEquals(
                "virtsnap: the baseline 'known' has 3 findings of 3 files now\n0", known("--update-baseline", all));
    }

    @Test
    void whatMakesNoSenseIsSaid() throws IOException {
        String file = put("a.xml", TWO);
        assertTrue(check("--update-baseline", file).contains("there is no baseline to write; name one by --baseline"));
        assertTrue(known(file).startsWith("virtsnap: there is no baseline 'known'; --update-baseline writes it"));
        assertTrue(known("--update-baseline", "--fix", file).contains("give --fix by itself before"));
        assertTrue(check("--baseline", folder + "/none/known", "--update-baseline", file)
                .contains("the baseline 'none/known' cannot be written: "));
    }

    @Test
    void manyFilesInParallelAreAllKnown() throws IOException {
        for (int i = 0; i < 300; i++) {
            put(i % 7 + "/" + i + ".xml", TWO);
        }
        assertEquals(
                "virtsnap: the baseline 'known' has 600 findings of 300 files now\n0",
                known("--update-baseline", "--jobs", "4", folder.toString()));
        String written = Files.readString(Path.of(baseline));
        assertEquals("0", known("--jobs", "4", folder.toString()));
        known("--update-baseline", "--jobs", "1", folder.toString());
        assertEquals(written, Files.readString(Path.of(baseline)));
    }
}
