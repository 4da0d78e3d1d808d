package dev.virtsnap.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.virtsnap.lsp.document.Uris;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed in one document of a folder and not saved yet counts for what is said of the others. */
class NeighboursTest {

    private static final String UNKNOWN_PARENT = "SNAP130";

    private static final String PARENT =
            """
            <domainsnapshot>
              <name>base</name>
              <state>running</state>
              <creationTime>1763600000</creationTime>
              <domain><uuid>7f1c2b9e-3d54-4c0a-9a6b-5f0e8d21c7a4</uuid></domain>
            </domainsnapshot>
            """;

    private static final String CHILD = PARENT.replace("base", "next")
            .replace("  <state>", "  <parent>\n    <name>base</name>\n  </parent>\n  <state>");

    @TempDir
    private Path folder = Path.of("");

    private String parent = "";
    private String child = "";

    @BeforeEach
    void write() throws Exception {
        parent = Uris.of(Files.writeString(folder.resolve("base.xml"), PARENT));
        child = Uris.of(Files.writeString(folder.resolve("next.xml"), CHILD));
    }

    private Editor editor(String capabilities) throws Exception {
        return Editor.of("{\"rootUri\":\"" + Uris.of(folder) + "\",\"capabilities\":" + capabilities + "}");
    }

    @Test
    void whatIsTypedInOneIsToldOfTheOther() throws Exception {
        try (Editor editor = editor("{}")) {
            editor.open(child, 1, CHILD);
            assertFalse(editor.published(child, 1).toString().contains(UNKNOWN_PARENT));
            editor.open(parent, 1, PARENT);
            editor.published(parent, 1);
            editor.type(parent, 2, 1, 8, 1, 12, "root");
            assertTrue(editor.published(child, 1).toString().contains(UNKNOWN_PARENT));
            editor.type(parent, 3, 1, 8, 1, 12, "base");
            assertFalse(editor.published(child, 1).toString().contains(UNKNOWN_PARENT));
            editor.type(parent, 4, 1, 8, 1, 12, "base2");
            assertTrue(editor.published(child, 1).toString().contains(UNKNOWN_PARENT));
            editor.notify("textDocument/didClose", "{" + Editor.document(parent) + "}");
            assertFalse(editor.published(child, 1).toString().contains(UNKNOWN_PARENT));
        }
    }

    /** The disks of a machine count as they are typed, whoever has them saved. */
    @Test
    void whatIsTypedInADomainCountsForTheSnapshotsOfIt() throws Exception {
        String domain =
                """
                <domain type='kvm'>
                  <name>web1</name>
                  <devices>
                    <disk type='file'><source file='/vm/a.qcow2'/><target dev='vda'/></disk>
                  </devices>
                </domain>
                """;
        String web = Uris.of(Files.writeString(folder.resolve("web1.xml"), domain));
        String wish = Uris.of(folder.resolve("wish.xml"));
        String unknown = "SNAP202";
        try (Editor editor = editor("{}")) {
            editor.open(
                    wish,
                    1,
                    "<!-- virtsnap: create disk-only domain=web1.xml -->\n<domainsnapshot>\n  <disks>\n"
                            + "    <disk name='vda'/>\n  </disks>\n</domainsnapshot>\n");
            assertFalse(editor.published(wish, 1).toString().contains(unknown));
            editor.open(web, 1, domain);
            assertFalse(editor.published(wish, 1).toString().contains(unknown));
            editor.type(web, 2, 3, 63, 3, 66, "vdb");
            editor.await("the disk that is gone", message -> message.toString().contains(unknown));
            editor.forget(message -> message.toString().contains(wish));
            editor.notify("textDocument/didClose", "{" + Editor.document(web) + "}");
            editor.await(
                    "the disk that is there again",
                    message -> message.toString().contains(wish)
                            && !message.toString().contains(unknown));
        }
    }

    @Test
    void whatDoesNotConcernTheOtherIsNotTold() throws Exception {
        try (Editor editor = editor("{}")) {
            editor.open(child, 1, CHILD);
            editor.open(parent, 1, PARENT);
            editor.published(child, 1);
            editor.published(parent, 1);
            for (int version = 2; version < 20; version++) {
                editor.type(parent, version, 3, 18, 3, 18, "1");
                editor.published(parent, version);
            }
            editor.request("shutdown", "null");
            assertTrue(editor.received().stream().noneMatch(message -> message.has("method")), () -> editor.received()
                    .toString());
        }
    }

    @Test
    void documentsThatAreOnNoDiskYetCount() throws Exception {
        Files.delete(folder.resolve("base.xml"));
        Files.delete(folder.resolve("next.xml"));
        String third = Uris.of(folder.resolve("third.xml"));
        try (Editor editor = editor("{}")) {
            editor.open(third, 1, PARENT.replace("base", "other"));
            editor.published(third, 1);
            editor.open(child, 1, CHILD);
            assertTrue(editor.published(child, 1).toString().contains(UNKNOWN_PARENT));
            editor.open(parent, 1, PARENT);
            assertFalse(editor.published(child, 1).toString().contains(UNKNOWN_PARENT));
        }
    }

    @Test
    void whoAsksForOneGetsTheOtherBeside() throws Exception {
        try (Editor editor = editor("{\"textDocument\":{\"diagnostic\":{\"relatedDocumentSupport\":true}}}")) {
            editor.open(child, 1, CHILD);
            editor.open(parent, 1, PARENT);
            String ofChild = "{" + Editor.document(child) + "}";
            String ofParent = "{" + Editor.document(parent) + "}";
            assertFalse(editor.request("textDocument/diagnostic", ofChild)
                    .toString()
                    .contains(UNKNOWN_PARENT));
            assertFalse(editor.request("textDocument/diagnostic", ofParent)
                    .getAsJsonObject()
                    .has("relatedDocuments"));
            editor.type(parent, 2, 1, 8, 1, 12, "root");
            JsonObject related = editor.request("textDocument/diagnostic", ofParent)
                    .getAsJsonObject()
                    .getAsJsonObject("relatedDocuments");
            assertEquals("[\"" + child + "\"]", new com.google.gson.Gson().toJson(related.keySet()));
            JsonObject report = related.getAsJsonObject(child);
            assertEquals("full", report.get("kind").getAsString());
            assertTrue(report.toString().contains(UNKNOWN_PARENT), report::toString);
            assertFalse(editor.request("textDocument/diagnostic", ofParent)
                    .getAsJsonObject()
                    .has("relatedDocuments"));
        }
    }

    @Test
    void closedDocumentsSeeTheOpenOnes() throws Exception {
        try (Editor editor = editor("{\"textDocument\":{\"diagnostic\":{}}}")) {
            editor.open(parent, 1, PARENT.replace("base", "root"));
            String reports = editor.request("workspace/diagnostic", "{\"previousResultIds\":[]}")
                    .toString();
            assertTrue(reports.contains(UNKNOWN_PARENT), reports);
        }
    }
}
