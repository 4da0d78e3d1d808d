package dev.virtsnap.language.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.cases.Case;
import dev.virtsnap.language.cases.CaseTests;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ActionsTest {

    @TestFactory
    Stream<DynamicContainer> cases() {
        return CaseTests.of("ide/actions", ActionsTest::results, "document", "domain", "pick");
    }

    private static Map<String, String> results(Case each) {
        String document = each.withoutCursor("document");
        Facts facts = each.sections().containsKey("domain") ? IdeDocuments.FACTS : Facts.NONE;
        Analysis analysis = IdeDocuments.analysis(document, facts);
        String picked = each.sections().getOrDefault("pick", "");
        StringBuilder titles = new StringBuilder();
        String after = "";
        for (Action action : Actions.at(analysis, Range.at(each.cursor("document")), IdeDocuments.NOW)) {
            titles.append(action.kind())
                    .append(action.preferred() ? "! " : " ")
                    .append(action.title())
                    .append('\n');
            after = action.title().equals(picked) ? Edit.apply(document, action.edits()) : after;
        }
        return Map.of("actions", titles.toString().stripTrailing(), "after", after);
    }

    @Test
    void noRewritingAddsAnError() {
        List<String> harms = new ArrayList<>();
        int tried = 0;
        for (String folder : List.of("valid", "invalid")) {
            for (Map.Entry<String, String> example :
                    IdeDocuments.examples(folder).entrySet()) {
                Analysis analysis = IdeDocuments.analysis(example.getValue(), IdeDocuments.FACTS);
                for (int offset = 0; offset <= example.getValue().length(); offset += 211) {
                    for (Action action : Actions.at(analysis, Range.at(offset), IdeDocuments.NOW)) {
                        if (action.kind() == Action.Kind.FIX) {
                            continue;
                        }
                        tried++;
                        // some make a create of a redefine or the other way round: either may be what is meant now
                        int errors = Math.min(
                                errors(analysis, action, Intent.Choice.CREATE),
                                errors(analysis, action, Intent.Choice.REDEFINE));
                        if (Trial.errors(analysis) < errors) {
                            harms.add(example.getKey() + " at " + offset + ": " + action.title());
                        }
                    }
                }
            }
        }
        int count = tried;
        assertTrue(200 < tried, () -> "only " + count);
        assertEquals(List.of(), harms);
    }

    private static int errors(Analysis analysis, Action action, Intent.Choice choice) {
        return Trial.errors(Analysis.of(
                analysis.text().with(action.edits()),
                analysis.grammar(),
                analysis.conditions().withChoice(choice)));
    }

    @Test
    void fixingAllLeavesNothingSafeToFix() {
        int fixed = 0;
        for (String document : IdeDocuments.examples("invalid").values()) {
            Analysis analysis = IdeDocuments.analysis(document, Facts.NONE);
            List<Edit> edits = Actions.fixAll(analysis);
            if (!edits.isEmpty()) {
                fixed++;
                Analysis after = analysis.again(analysis.text().with(edits));
                assertTrue(Trial.errors(after) <= Trial.errors(analysis));
                assertEquals(List.of(), Actions.fixAll(after));
            }
        }
        int count = fixed;
        assertTrue(20 < fixed, () -> "only " + count);
    }
}
