package dev.virtsnap.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.text.Position;
import dev.virtsnap.language.text.Text;
import dev.virtsnap.lsp.wire.Watcher;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Somebody who types without sense and asks everything about it. No answer is an error, nothing is thrown, and in the end
 * the server says of the text what a fresh analysis says.
 *
 * <p>How many edits, and from which seed: {@code -Dvirtsnap.fuzz.edits=100000 -Dvirtsnap.fuzz.seed=1}.
 */
class FuzzedEditingTest {

    private static final int EDITS = Integer.getInteger("virtsnap.fuzz.edits", 4000);

    private static final long SEED = Long.getLong("virtsnap.fuzz.seed", 42);

    private static final String URI = "file:///fuzz/a.xml";

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
            "<parent><name>p</name></parent>",
            "<creationTime>1</creationTime>");

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

    private final Random random = new Random(SEED);
    private String text = SEED_TEXT;

    @Test
    void aRandomPersonAtTheKeyboard() throws Exception {
        Witness witness = new Witness();
        Deque<Integer> asked = new ArrayDeque<>();
        try (Editor editor = Editor.watched(Editor.RICH, witness)) {
            editor.open(URI, 1, text);
            for (int version = 2; version <= EDITS; version++) {
                edit(editor, version);
                if (random.nextInt(3) == 0) {
                    asked.add(ask(editor));
                }
                if (version % 50 == 0) {
                    compare(editor, version);
                    while (!asked.isEmpty()) {
                        JsonObject answer = editor.response(asked.remove());
                        assertFalse(answer.has("error"), () -> answer + "\n" + editor.log());
                    }
                    editor.forget(message -> message.toString().contains("publishDiagnostics"));
                }
                if (LONGEST < text.length()) {
                    text = SEED_TEXT;
                    editor.open(URI, version, text);
                }
            }
            assertEquals(List.of(), witness.failures);
            assertTrue(100 < EDITS, "hardly anything was typed");
        }
    }

    private void edit(Editor editor, int version) throws Exception {
        Text before = Text.of(text);
        int start = random.nextInt(text.length() + 1);
        int end = random.nextInt(4) == 0 ? Math.min(text.length(), start + random.nextInt(30)) : start;
        Position from = before.lines().position(start);
        Position to = before.lines().position(end);
        String piece = random.nextInt(6) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size()));
        editor.type(URI, version, from.line(), from.column(), to.line(), to.column(), piece);
        // an editor cannot name a place between the two characters that end a line
        int first = before.lines().offset(from);
        int last = Math.max(first, before.lines().offset(to));
        text = text.substring(0, first) + wired(piece) + text.substring(last);
    }

    /** Half of a character does not survive the wire. */
    private static String wired(String any) {
        return new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private int ask(Editor editor) throws Exception {
        Position place = Text.of(text).lines().position(random.nextInt(text.length() + 1));
        String at = Editor.at(URI, place.line(), place.column());
        String range = Editor.range(place.line(), place.column(), place.line() + random.nextInt(3), 0);
        List<String[]> questions = Questions.about(URI, at, range, place.line(), place.column());
        String[] question = questions.get(random.nextInt(questions.size()));
        return editor.ask(question[0], question[1]);
    }

    private void compare(Editor editor, int version) {
        List<String> told = new ArrayList<>();
        for (JsonElement each : editor.published(URI, version).getAsJsonArray("diagnostics")) {
            JsonObject found = each.getAsJsonObject();
            told.add(found.get("code").getAsString()
                    + found.get("range")
                    + found.get("message").getAsString());
        }
        Text now = Text.of(text);
        List<String> fresh = new ArrayList<>();
        Analysis.of(now, Editor.GRAMMAR, Intent.Choice.AUTO).diagnostics().forEach(found -> {
            Position start = now.lines().position(found.range().start());
            Position end = now.lines().position(found.range().end());
            fresh.add(found.code()
                    + Editor.range(start.line(), start.column(), end.line(), end.column())
                    + wired(found.message()));
        });
        assertEquals(fresh, told, () -> "version " + version + " from seed " + SEED + ":\n" + text);
    }
}
