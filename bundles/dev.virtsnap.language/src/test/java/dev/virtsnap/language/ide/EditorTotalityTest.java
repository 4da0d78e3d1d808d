package dev.virtsnap.language.ide;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the document and wherever the cursor, an answer is given, and it speaks of that document. */
class EditorTotalityTest {

    @Test
    void everythingAnswersEverywhere() {
        Random random = new Random(17);
        int asked = 0;
        for (String folder : List.of("valid", "invalid")) {
            for (Map.Entry<String, String> example :
                    IdeDocuments.examples(folder).entrySet()) {
                for (int i = 0; i < 4; i++) {
                    asked += ask(mutant(example.getValue(), random), random);
                }
            }
        }
        int count = asked;
        assertTrue(1000 < asked, () -> "only " + count);
    }

    @Test
    void aDeepOrEmptyDocumentIsAnswered() {
        Random random = new Random(3);
        ask("", random);
        ask("<", random);
        ask("</", random);
        ask("<a>".repeat(3000), random);
        ask("<disks><disk>".repeat(400) + "</disk></disks>".repeat(400), random);
        ask("<domainsnapshot><disks>" + "<disk name='vda'/>".repeat(500) + "</disks></domainsnapshot>", random);
    }

    private static String mutant(String document, Random random) {
        int length = document.length();
        if (length == 0) {
            return document;
        }
        int from = random.nextInt(length);
        int to = Math.min(length, from + random.nextInt(40));
        return switch (random.nextInt(4)) {
            case 0 -> document.substring(0, from);
            case 1 -> document.substring(0, from) + document.substring(to);
            case 2 -> document.substring(0, from) + "<" + document.substring(from);
            default -> document.substring(0, to) + document.substring(from);
        };
    }

    private static int ask(String document, Random random) {
        Analysis analysis = IdeDocuments.analysis(document, IdeDocuments.FACTS);
        Range all = new Range(0, document.length());
        Outline.of(analysis).forEach(symbol -> inside(all, symbol.range()));
        Folding.of(analysis);
        Hints.of(analysis, all).forEach(hint -> inside(all, Range.at(hint.offset())));
        Links.of(analysis).forEach(link -> inside(all, link.range()));
        Edit.apply(document, Formatter.document(analysis, FormatStyle.LIBVIRT));
        int last = 0;
        for (SemanticToken token : SemanticTokens.of(analysis)) {
            assertTrue(last <= token.range().start(), document);
            last = token.range().end();
        }
        for (int i = 0; i < 3; i++) {
            at(analysis, random.nextInt(document.length() + 1), all);
        }
        return 3;
    }

    private static void at(Analysis analysis, int offset, Range all) {
        String document = analysis.text().string();
        CompletionList list = Completion.at(analysis, offset, Workspace.EMPTY, IdeDocuments.NOW);
        assertTrue(list.replace().touches(offset), () -> list.replace() + " at " + offset + " of\n" + document);
        list.items().forEach(item -> Edit.apply(document, list.edits(item)));
        HoverText hover = Hover.at(analysis, offset);
        assertTrue(hover == null || hover.range().touches(offset));
        for (Action action : Actions.at(analysis, Range.at(offset), IdeDocuments.NOW)) {
            Edit.apply(document, action.edits());
        }
        Range outer = all;
        List<Range> selections = SelectionRanges.at(analysis, offset);
        for (int i = selections.size() - 1; 0 <= i; i--) {
            inside(outer, selections.get(i));
            outer = selections.get(i);
        }
        assertTrue(outer.touches(offset), document);
        LinkedTags.at(analysis, offset).forEach(range -> inside(all, range));
        Highlights.at(analysis, offset).forEach(range -> inside(all, range));
        AutoClose.at(analysis, offset);
        Edit.apply(document, Formatter.onType(analysis, offset, '\n', FormatStyle.LIBVIRT));
        Navigation.definition(analysis, "a", offset, Workspace.EMPTY);
        Navigation.references(analysis, "a", offset, Workspace.EMPTY).forEach(place -> inside(all, place.range()));
        Navigation.rename(analysis, "a", offset, "new", Workspace.EMPTY);
    }

    private static void inside(Range outer, Range inner) {
        assertTrue(outer.encloses(inner), () -> inner + " is not in " + outer);
    }
}
