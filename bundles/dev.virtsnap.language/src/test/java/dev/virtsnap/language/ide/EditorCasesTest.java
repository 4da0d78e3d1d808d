package dev.virtsnap.language.ide;

import dev.virtsnap.language.cases.Case;
import dev.virtsnap.language.cases.CaseTests;
import dev.virtsnap.language.cases.Written;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/** What an editor shows of a document, by cases. */
class EditorCasesTest {

    @TestFactory
    Stream<DynamicContainer> cases() {
        return CaseTests.of("ide/editor", EditorCasesTest::results, "document", "domain");
    }

    /** With a section {@code domain} the machine of {@link IdeDocuments#DOMAIN} is known. */
    private static Map<String, String> results(Case each) {
        String document = each.withoutCursor("document");
        Facts facts = each.sections().containsKey("domain") ? IdeDocuments.FACTS : Facts.NONE;
        Analysis analysis = IdeDocuments.analysis(document, facts);
        Map<String, String> results = new HashMap<>();
        results.put("outline", outline(Outline.of(analysis), ""));
        results.put("hints", hints(analysis));
        results.put("folds", folds(analysis));
        results.put("colours", colours(analysis));
        if (each.section("document").contains(Case.CURSOR)) {
            atCursor(analysis, each.cursor("document"), results);
        }
        return results;
    }

    private static void atCursor(Analysis analysis, int offset, Map<String, String> results) {
        HoverText hover = Hover.at(analysis, offset);
        results.put(
                "hover",
                hover == null ? "nothing" : "at '" + analysis.text().slice(hover.range()) + "'\n" + hover.markdown());
        results.put("linked", ranges(analysis.text(), LinkedTags.at(analysis, offset)));
        results.put("highlights", ranges(analysis.text(), Highlights.at(analysis, offset)));
        List<String> selections = new ArrayList<>();
        for (Range range : SelectionRanges.at(analysis, offset)) {
            selections.add(analysis.text().slice(range).replace("\n", "\\n"));
        }
        results.put("selection", String.join("\n", selections));
        Insertion close = AutoClose.at(analysis, offset);
        results.put("close", close == null ? "nothing" : close.snippet());
    }

    private static String ranges(Text text, List<Range> ranges) {
        List<String> lines = new ArrayList<>();
        for (Range range : ranges) {
            lines.add(Written.range(text, range) + " " + text.slice(range));
        }
        return String.join("\n", lines);
    }

    private static String outline(List<Symbol> symbols, String indent) {
        StringBuilder result = new StringBuilder();
        for (Symbol symbol : symbols) {
            result.append(indent).append(symbol.kind()).append(' ').append(symbol.name());
            result.append(symbol.detail().isEmpty() ? "" : ": " + symbol.detail())
                    .append('\n');
            String inner = outline(symbol.children(), indent + "  ");
            result.append(inner).append(inner.isEmpty() ? "" : "\n");
        }
        return result.toString().stripTrailing();
    }

    private static String hints(Analysis analysis) {
        List<String> lines = new ArrayList<>();
        for (Hint hint : Hints.of(analysis, new Range(0, analysis.text().length()))) {
            String place = Written.range(analysis.text(), Range.at(hint.offset()));
            lines.add(place + " " + hint.label() + (hint.tooltip().isEmpty() ? "" : " | " + hint.tooltip()));
        }
        return String.join("\n", lines);
    }

    private static String colours(Analysis analysis) {
        List<String> lines = new ArrayList<>();
        for (SemanticToken token : SemanticTokens.of(analysis)) {
            lines.add(token.kind() + " " + analysis.text().slice(token.range()));
        }
        return String.join("\n", lines);
    }

    private static String folds(Analysis analysis) {
        List<String> lines = new ArrayList<>();
        for (Fold fold : Folding.of(analysis)) {
            lines.add((fold.startLine() + 1) + "-" + (fold.endLine() + 1) + " " + fold.kind()
                    + (fold.byDefault() ? " by default" : ""));
        }
        return String.join("\n", lines);
    }
}
