package dev.virtsnap.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.virtsnap.lsp.document.Uris;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside a document matters: other snapshots, the configuration of the folder, the domain. */
class WorkspaceTest {

    private static final String PARENT = "<domainsnapshot>\n  <name>base</name>\n</domainsnapshot>\n";

    private static final String CHILD =
            """
            <domainsnapshot>
              <name>next</name>
              <parent>
                <name>base</name>
              </parent>
            </domainsnapshot>
            """;

    @TempDir
    private Path folder = Path.of("");

    private String parent = "";
    private String child = "";

    @BeforeEach
    void write() throws Exception {
        parent = Uris.of(Files.writeString(folder.resolve("base.xml"), PARENT));
        child = Uris.of(Files.writeString(folder.resolve("next.xml"), CHILD));
    }

    private Editor editor() throws Exception {
        return Editor.of(Editor.RICH.replace(
                "\"rootUri\":null",
                "\"rootUri\":null,\"workspaceFolders\":[{\"name\":\"w\",\"uri\":\"" + Uris.of(folder) + "\"}]"));
    }

    /** With the child open, and the parent, which is not, known. */
    private Editor opened() throws Exception {
        Editor editor = editor();
        editor.open(child, 1, CHILD);
        for (int i = 0; i < 200; i++) {
            if (editor.request("workspace/symbol", "{\"query\":\"bs\"}")
                    .toString()
                    .contains("base.xml")) {
                return editor;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the workspace was not read");
    }

    private static JsonObject only(JsonElement array) {
        assertEquals(1, array.getAsJsonArray().size(), array::toString);
        return array.getAsJsonArray().get(0).getAsJsonObject();
    }

    @Test
    void goesToTheParentAndBack() throws Exception {
        try (Editor editor = opened()) {
            JsonObject definition = only(editor.request("textDocument/definition", Editor.at(child, 3, 12)));
            assertEquals(parent, definition.get("uri").getAsString());
            assertEquals(Editor.range(1, 8, 1, 12), definition.get("range").toString());
            JsonElement references = editor.request(
                    "textDocument/references",
                    Editor.at(child, 3, 12).replaceFirst("}$", ",\"context\":{\"includeDeclaration\":true}}"));
            assertEquals(2, references.getAsJsonArray().size(), references::toString);
        }
    }

    @Test
    void showsTheTreeAsAHierarchy() throws Exception {
        try (Editor editor = opened()) {
            JsonObject own = only(editor.request("textDocument/prepareTypeHierarchy", Editor.at(child, 0, 4)));
            assertEquals("next", own.get("name").getAsString());
            JsonObject above = only(editor.request("typeHierarchy/supertypes", "{\"item\":" + own + "}"));
            assertEquals("base", above.get("name").getAsString());
            JsonObject below = only(editor.request("typeHierarchy/subtypes", "{\"item\":" + above + "}"));
            assertEquals(child, below.get("uri").getAsString());
            editor.open(parent, 1, PARENT);
            JsonObject lens = editor.request("textDocument/codeLens", "{" + Editor.document(parent) + "}")
                    .getAsJsonArray()
                    .get(0)
                    .getAsJsonObject();
            assertEquals("1 child", lens.getAsJsonObject("command").get("title").getAsString());
        }
    }

    @Test
    void renamesInAllDocuments() throws Exception {
        try (Editor editor = opened()) {
            JsonObject name = editor.request("textDocument/prepareRename", Editor.at(child, 3, 12))
                    .getAsJsonObject();
            assertEquals("base", name.get("placeholder").getAsString());
            JsonObject edit = editor.request(
                            "textDocument/rename", Editor.at(child, 3, 12).replaceFirst("}$", ",\"newName\":\"root\"}"))
                    .getAsJsonObject();
            String changes = edit.getAsJsonArray("documentChanges").toString();
            assertTrue(changes.contains(parent) && changes.contains(child), changes);
            assertEquals(2, changes.split("\"newText\":\"root\"", -1).length - 1, changes);
            int id = editor.ask(
                    "textDocument/rename", Editor.at(child, 3, 12).replaceFirst("}$", ",\"newName\":\"a/b\"}"));
            assertTrue(editor.response(id).toString().contains("'/'"));
        }
    }

    @Test
    void followsTheNameOfTheFile() throws Exception {
        try (Editor editor = opened()) {
            JsonElement edit = editor.request(
                    "workspace/willRenameFiles",
                    "{\"files\":[{\"oldUri\":\"" + parent + "\",\"newUri\":\"" + parent.replace("base", "root")
                            + "\"}]}");
            assertTrue(edit.toString().contains("\"newText\":\"root\""), edit::toString);
            assertTrue(editor.request(
                            "workspace/willRenameFiles",
                            "{\"files\":[{\"oldUri\":\"" + parent + "\",\"newUri\":\"" + parent + ".bak\"}]}")
                    .isJsonNull());
        }
    }

    @Test
    void completesTheNamesOfParents() throws Exception {
        try (Editor editor = opened()) {
            editor.type(child, 2, 3, 10, 3, 14, "");
            JsonElement list = editor.request("textDocument/completion", Editor.at(child, 3, 10));
            assertTrue(
                    StreamSupport.stream(
                                    list.getAsJsonObject()
                                            .getAsJsonArray("items")
                                            .spliterator(),
                                    false)
                            .anyMatch(item -> item.getAsJsonObject()
                                    .get("label")
                                    .getAsString()
                                    .equals("base")),
                    list::toString);
        }
    }

    @Test
    void linksToFilesThatThereAre() throws Exception {
        try (Editor editor = opened()) {
            Path image = Files.writeString(folder.resolve("a.qcow2"), "x");
            String uri = Uris.of(folder.resolve("disks.xml"));
            editor.open(
                    uri,
                    1,
                    "<domainsnapshot><disks><disk name='vda'><source file='" + image + "'/></disk><disk name='vdb'>"
                            + "<source file='" + image + ".not'/></disk></disks></domainsnapshot>");
            JsonObject link = only(editor.request("textDocument/documentLink", "{" + Editor.document(uri) + "}"));
            assertEquals(Uris.of(image), link.get("target").getAsString());
        }
    }

    @Test
    void honoursAndWatchesTheConfiguration() throws Exception {
        Path configuration = folder.resolve(".virtsnap.toml");
        Files.writeString(configuration, "[rules]\n\"schema/unknown-element\" = \"off\"\n");
        String uri = Uris.of(folder.resolve("typo.xml"));
        try (Editor editor = editor()) {
            editor.open(uri, 1, "<domainsnapshot><nmae/></domainsnapshot>");
            assertEquals(List.of(), editor.codes(uri, 1));
            Files.writeString(configuration, "");
            editor.notify(
                    "workspace/didChangeWatchedFiles",
                    "{\"changes\":[{\"uri\":\"" + Uris.of(configuration) + "\",\"type\":2}]}");
            assertEquals(List.of("schema/unknown-element"), editor.codes(uri, 1));
            Files.writeString(configuration, "nonsense = 1\n");
            editor.notify(
                    "workspace/didChangeWatchedFiles",
                    "{\"changes\":[{\"uri\":\"" + Uris.of(configuration) + "\",\"type\":2}]}");
            assertTrue(editor.notice("window/showMessage").toString().contains("nonsense"));
            assertEquals(List.of("schema/unknown-element"), editor.codes(uri, 1));
        }
    }

    @Test
    void worksInSeveralFoldersThatComeAndGo(@TempDir Path second, @TempDir Path third) throws Exception {
        Files.writeString(second.resolve("second.xml"), PARENT.replace("base", "two"));
        Files.writeString(third.resolve("third.xml"), PARENT.replace("base", "three"));
        String folders = "\"workspaceFolders\":[{\"name\":\"a\",\"uri\":\"" + Uris.of(folder)
                + "\"},{\"name\":\"b\",\"uri\":\"" + Uris.of(second) + "\"}]";
        try (Editor editor = Editor.of(Editor.RICH.replace("\"rootUri\":null", folders))) {
            assertEquals(Set.of("base", "next", "two"), awaitNames(editor, 3));
            editor.notify(
                    "workspace/didChangeWorkspaceFolders",
                    "{\"event\":{\"added\":[{\"name\":\"c\",\"uri\":\"" + Uris.of(third)
                            + "\"}],\"removed\":[{\"name\":\"a\",\"uri\":\"" + Uris.of(folder) + "\"}]}}");
            assertEquals(Set.of("two", "three"), awaitNames(editor, 2));
        }
    }

    /** The names of the snapshots that are found, once there are so many. */
    private static Set<String> awaitNames(Editor editor, int count) throws Exception {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < 200 && names.size() != count; i++) {
            Thread.sleep(i == 0 ? 0 : 20);
            names.clear();
            editor.request("workspace/symbol", "{\"query\":\"\"}")
                    .getAsJsonArray()
                    .forEach(
                            each -> names.add(each.getAsJsonObject().get("name").getAsString()));
        }
        return names;
    }

    @Test
    void completesTheDomainsOfTheWorkspaceInComments() throws Exception {
        Files.writeString(
                Files.createDirectory(folder.resolve("machines")).resolve("web1.xml"),
                "<domain type='kvm'><name>web1</name></domain>");
        try (Editor editor = opened()) {
            editor.open(child, 2, "<!-- virtsnap: create domain= -->\n" + PARENT);
            String offered = editor.request("textDocument/completion", Editor.at(child, 0, 29))
                    .toString();
            assertTrue(offered.contains("domain=machines/web1.xml"), offered);
            editor.open(child, 3, "<!-- virtsnap: create domain=machines/web1.xml -->\n" + PARENT);
            String hover = editor.request("textDocument/hover", Editor.at(child, 0, 31))
                    .toString();
            assertTrue(hover.contains("It is **web1**"), hover);
        }
    }

    @Test
    void readsNothingOutsideTheWorkspace(@TempDir Path elsewhere) throws Exception {
        Path domain = Files.writeString(elsewhere.resolve("d.xml"), "<domain type='kvm'><name>d</name></domain>");
        String uri = Uris.of(folder.resolve("a.xml"));
        try (Editor editor = editor()) {
            editor.open(
                    uri,
                    1,
                    "<!-- virtsnap: create domain=" + domain + " -->\n<domainsnapshot><name>x</name></domainsnapshot>");
            assertTrue(editor.published(uri, 1).toString().contains("outside of the folders"));
            Files.copy(domain, folder.resolve("d.xml"));
            editor.open(
                    uri, 2, "<!-- virtsnap: create domain=d.xml -->\n<domainsnapshot><name>x</name></domainsnapshot>");
            assertEquals(List.of(), editor.codes(uri, 2));
        }
    }
}
