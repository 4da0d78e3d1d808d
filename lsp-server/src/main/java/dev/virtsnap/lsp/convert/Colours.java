package dev.virtsnap.lsp.convert;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.SemanticToken;
import dev.virtsnap.language.text.LineIndex;
import dev.virtsnap.language.text.Position;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.lsp.document.Positions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stretches of a text are, as the numbers that editors want: five for each stretch, each relative to the last. */
public final class Colours {

    private static final String[] TYPES = {
        "class", "property", "enumMember", "number", "string", "variable", "type", "operator", "comment", "macro"
    };

    /** How many numbers a stretch has. */
    private static final int SIZE = 5;

    private Colours() {}

    /** What the numbers mean. */
    public static JsonObject legend() {
        JsonObject legend = new JsonObject();
        legend.add("tokenTypes", Json.list(TYPES));
        legend.add("tokenModifiers", Json.list());
        return legend;
    }

    private static int type(SemanticToken.Kind kind) {
        return switch (kind) {
            case ELEMENT -> 0;
            case ATTRIBUTE -> 1;
            case WORD -> 2;
            case NUMBER -> 3;
            case PATH, VALUE -> 4;
            case DISK -> 5;
            case SNAPSHOT -> 6;
            case REFERENCE -> 7;
            case COMMENT -> 8;
            case DIRECTIVE -> 9;
        };
    }

    /** The numbers of tokens, of which one for each line is made where they go over lines. */
    public static int[] of(Positions positions, List<SemanticToken> tokens) {
        Numbers data = new Numbers(tokens.size());
        LineIndex lines = positions.text().lines();
        for (SemanticToken token : tokens) {
            int first = lines.lineOf(token.range().start());
            int end = lines.lineOf(token.range().end());
            for (int line = first; line <= end; line++) {
                Range whole = lines.line(line);
                int from = Math.max(whole.start(), token.range().start());
                int to = Math.min(whole.end(), token.range().end());
                if (from < to) {
                    Position start = positions.position(from);
                    data.add(start, positions.position(to).column() - start.column(), type(token.kind()));
                }
            }
        }
        return data.done();
    }

    /** A long list of numbers: a large document has a million. */
    private static final class Numbers {
        private int[] data;
        private int count;
        private Position last = new Position(0, 0);

        Numbers(int tokens) {
            data = new int[Math.max(1, tokens) * SIZE];
        }

        void add(Position start, int length, int type) {
            if (data.length < count + SIZE) {
                data = Arrays.copyOf(data, data.length * 2);
            }
            boolean sameLine = start.line() == last.line();
            data[count] = start.line() - last.line();
            data[count + 1] = sameLine ? start.column() - last.column() : start.column();
            data[count + 2] = length;
            data[count + 3] = type;
            count += SIZE;
            last = start;
        }

        int[] done() {
            return Arrays.copyOf(data, count);
        }
    }

    /**
     * All numbers.
     *
     * @param id by which changes can be asked for later; null if they cannot
     */
    public static Map<String, Object> whole(int[] data, @Nullable String id) {
        Map<String, Object> answer = new LinkedHashMap<>();
        if (id != null) {
            answer.put("resultId", id);
        }
        answer.put("data", data);
        return answer;
    }

    /** What has to be done to the numbers that were told before: at most one stretch is replaced. */
    public static Map<String, Object> changes(int[] before, int[] now, String id) {
        int start = Arrays.mismatch(before, now);
        List<Object> edits = new ArrayList<>();
        if (0 <= start) {
            int most = Math.min(before.length, now.length) - start;
            int same = 0;
            while (same < most && before[before.length - 1 - same] == now[now.length - 1 - same]) {
                same++;
            }
            edits.add(Map.of(
                    "start",
                    start,
                    "deleteCount",
                    before.length - same - start,
                    "data",
                    Arrays.copyOfRange(now, start, now.length - same)));
        }
        return Map.of("resultId", id, "edits", edits);
    }
}
