package dev.virtsnap.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.ide.Conditions;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.rules.Folder;
import dev.virtsnap.language.rules.FolderEntry;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Position;
import dev.virtsnap.language.text.Text;
import dev.virtsnap.lsp.wire.Watcher;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Somebody who types without sense into several documents of one folder and asks everything about them. No answer is an
 * error, nothing is thrown, nothing is kept that is not needed, and in the end the server says of each text what a fresh
 * analysis says.
 *
 * <p>How many edits, and from which seed: {@code -Dvirtsnap.fuzz.edits=100000 -Dvirtsnap.fuzz.seed=1}.
 */
class FuzzedEditingTest {

    private static final int EDITS = Integer.getInteger("virtsnap.fuzz.edits", 4000);

    private static final long SEED = Long.getLong("virtsnap.fuzz.seed", 42);

    /** In bytes; what is held for three small documents has nothing to do with how long they have been typed in. */
    private static final long GROWTH = 16 << 20;

    private static final List<String> FILES = List.of("/fuzz/a.xml", "/fuzz/b.xml", "/fuzz/c.xml");

    private static final int LONGEST = 8000;

    private static final String SEED_TEXT =
            """
            <domainsnapshot>
              <name>before</name>
              <disks>
                <disk name='vda' snapshot='external'><source file='/vm/a.qcow2'/></disk>
                <disk name="vdb" snapshot="no"/>
              </disks>
              <memory snapshot='internal'/>
            </domainsnapshot>
            """;

    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "/>",
            "</",
            "'",
            "\"",
            "=",
            " ",
            "\n",
            "\r\n",
            "&",
            "&lt;",
            "&#",
            ";",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?x ?>",
            "<disk name='vdc'/>",
            "<disks>",
            "</disks>",
            "<name>",
            "</name>",
            "snapshot='no'",
            "é",
            "😀",
            "\uD83D",
            "\u0000",
            "<domain type='kvm'>",
            "</domain>",
            "<uuid>",
            "<state>running</state>",
            "x",
            "file",
            "7",
            "<!-- virtsnap: ignore HAZ060 -->",
            "<!-- virtsnap: create -->",
            "<!-- virtsnap: redefine -->",
            "<!-- ",
            "virtsnap: ",
            " -->",
            "<parent><name>before</name></parent>",
            "<parent><name>p</name></parent>",
            "<creationTime>1</creationTime>");

    private static final String PATIENT = Editor.RICH.replace(
            "\"documentSymbol\"", "\"semanticTokens\":{\"requests\":{\"full\":{\"delta\":true}}},\"documentSymbol\"");

    /** Remembers what nobody expected. */
    private static final class Witness implements Watcher {
        private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void received(String method) {}

        @Override
        public void answered(String method, long nanos) {}

        @Override
        public void failed(String method, Throwable thrown) {
            failures.add(method + ": " + thrown);
        }
    }

    /** One of the documents, as the editor has it. */
    private static final class Open {
        final String file;
        final String uri;
        String text = SEED_TEXT;
        int version = 1;

        Open(String file) {
            this.file = file;
            this.uri = "file://" + file;
        }
    }

    private final Random random = new Random(SEED);
    private final List<Open> documents = FILES.stream().map(Open::new).toList();
    private final Deque<Integer> asked = new ArrayDeque<>();

    @Test
    void aRandomPersonAtTheKeyboard() throws Exception {
        Witness witness = new Witness();
        long before = 0;
        try (Editor editor = Editor.watched(PATIENT, witness)) {
            for (Open document : documents) {
                editor.open(document.uri, 1, document.text);
            }
            for (int i = 1; i <= EDITS; i++) {
                Open document = documents.get(random.nextInt(documents.size()));
                edit(editor, document);
                if (random.nextInt(3) == 0) {
                    asked.add(ask(editor, document));
                }
                if (i % 50 == 0) {
                    answers(editor);
                    compare(editor, document);
                    editor.forget(message -> true);
                }
                if (LONGEST < document.text.length()) {
                    document.text = SEED_TEXT;
                    editor.notify("textDocument/didClose", "{" + Editor.document(document.uri) + "}");
                    editor.open(document.uri, document.version, document.text);
                }
                if (i == EDITS / 4) {
                    before = used();
                }
            }
            answers(editor);
            for (Open document : documents) {
                edit(editor, document);
            }
            for (Open document : documents) {
                compare(editor, document);
                awaitPublished(editor, document);
            }
            long grown = used() - before;
            assertTrue(grown < GROWTH, () -> "the heap has grown by " + grown + " bytes");
            assertEquals(List.of(), witness.failures);
            assertTrue(100 < EDITS, "hardly anything was typed");
        }
    }

    private void answers(Editor editor) {
        while (!asked.isEmpty()) {
            JsonObject answer = editor.response(asked.remove());
            assertFalse(answer.has("error"), () -> answer + "\n" + editor.log());
        }
    }

    /** What of the heap is in use, in bytes, once all is gone that nobody needs. */
    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private void edit(Editor editor, Open document) throws Exception {
        String text = document.text;
        Text before = Text.of(text);
        int start = random.nextInt(text.length() + 1);
        int end = random.nextInt(4) == 0 ? Math.min(text.length(), start + random.nextInt(30)) : start;
        Position from = before.lines().position(start);
        Position to = before.lines().position(end);
        String piece = random.nextInt(6) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size()));
        document.version++;
        editor.type(document.uri, document.version, from.line(), from.column(), to.line(), to.column(), piece);
        // an editor cannot name a place between the two characters that end a line
        int first = before.lines().offset(from);
        int last = Math.max(first, before.lines().offset(to));
        document.text = text.substring(0, first) + wired(piece) + text.substring(last);
    }

    /** Half of a character does not survive the wire. */
    private static String wired(String any) {
        return new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private int ask(Editor editor, Open document) throws Exception {
        Position place = Text.of(document.text).lines().position(random.nextInt(document.text.length() + 1));
        String at = Editor.at(document.uri, place.line(), place.column());
        String range = Editor.range(place.line(), place.column(), place.line() + random.nextInt(3), 0);
        List<String[]> questions = Questions.about(document.uri, at, range, place.line(), place.column());
        String[] question = questions.get(random.nextInt(questions.size()));
        return editor.ask(question[0], question[1]);
    }

    /** What the server answers is what a fresh analysis says. */
    private void compare(Editor editor, Open document) throws Exception {
        JsonArray told = editor.request("textDocument/diagnostic", "{" + Editor.document(document.uri) + "}")
                .getAsJsonObject()
                .getAsJsonArray("items");
        assertEquals(
                fresh(document),
                written(told),
                () -> "version " + document.version + " from seed " + SEED + ":\n" + document.text);
    }

    /** What the server has told by itself is so, too, once it has told all. */
    private void awaitPublished(Editor editor, Open document) throws Exception {
        List<String> fresh = fresh(document);
        List<String> last = List.of("nothing");
        for (int i = 0; i < 500 && !last.equals(fresh); i++) {
            Thread.sleep(i == 0 ? 0 : 20);
            for (JsonObject message : editor.received()) {
                JsonObject params = message.has("params") ? message.getAsJsonObject("params") : new JsonObject();
                boolean about = params.has("diagnostics")
                        && params.get("uri").getAsString().equals(document.uri)
                        && params.get("version").getAsInt() == document.version;
                last = about ? written(params.getAsJsonArray("diagnostics")) : last;
            }
        }
        assertEquals(fresh, last);
    }

    private static List<String> written(JsonArray diagnostics) {
        List<String> lines = new ArrayList<>();
        for (JsonElement each : diagnostics) {
            JsonObject found = each.getAsJsonObject();
            lines.add(found.get("code").getAsString()
                    + found.get("range")
                    + found.get("message").getAsString());
        }
        return lines;
    }

    private List<String> fresh(Open document) {
        Text now = Text.of(document.text);
        Map<String, FolderEntry> entries = new TreeMap<>();
        for (Open each : documents) {
            FolderEntry entry = FolderEntry.of(each.file, SnapshotDefinition.of(SyntaxTree.parse(Text.of(each.text))));
            if (entry != null) {
                entries.put(each.file, entry);
            }
        }
        Folder folder = Folder.of(List.copyOf(entries.values()));
        List<String> lines = new ArrayList<>();
        Analysis fresh = Analysis.of(now, Editor.GRAMMAR, Conditions.NONE, definition -> folder.from(document.file));
        fresh.diagnostics().forEach(found -> {
            Position start = now.lines().position(found.range().start());
            Position end = now.lines().position(found.range().end());
            lines.add(found.code()
                    + Editor.range(start.line(), start.column(), end.line(), end.column())
                    + wired(found.message()));
        });
        return lines;
    }
}
