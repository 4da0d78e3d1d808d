package dev.virtsnap.lsp.convert;

import com.google.gson.JsonObject;
import dev.virtsnap.language.ide.SemanticToken;
import dev.virtsnap.language.text.Position;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.lsp.document.Positions;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.SemanticTokens;

/** What stretches of a text are, as the numbers that editors want: five for each stretch, each relative to the last. */
public final class Colours {

    private static final String[] TYPES = {
        "class", "property", "enumMember", "number", "string", "variable", "type", "operator", "comment", "macro"
    };

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
    public static SemanticTokens of(Positions positions, List<SemanticToken> tokens) {
        List<Integer> data = new ArrayList<>(tokens.size() * 5);
        Position last = new Position(0, 0);
        for (SemanticToken token : tokens) {
            int first = positions.text().lines().lineOf(token.range().start());
            int end = positions.text().lines().lineOf(token.range().end());
            for (int line = first; line <= end; line++) {
                Range whole = positions.text().lines().line(line);
                int from = Math.max(whole.start(), token.range().start());
                int to = Math.min(whole.end(), token.range().end());
                if (to <= from) {
                    continue;
                }
                Position start = positions.position(from);
                data.add(start.line() - last.line());
                data.add(start.line() == last.line() ? start.column() - last.column() : start.column());
                data.add(positions.position(to).column() - start.column());
                data.add(type(token.kind()));
                data.add(0);
                last = start;
            }
        }
        return new SemanticTokens(data);
    }
}
