package dev.virtsnap.language.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.cases.Case;
import dev.virtsnap.language.cases.CaseTests;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CompletionTest {

    @TestFactory
    Stream<DynamicContainer> cases() {
        return CaseTests.of("ide/completion", CompletionTest::results, "document", "domain", "files", "pick");
    }

    /**
     * With a section {@code domain} the machine of {@link IdeDocuments#DOMAIN} is known, and those files with it beside the
     * document that a section {@code files} names, a line each.
     */
    private static Map<String, String> results(Case each) {
        String document = each.withoutCursor("document");
        Facts facts = each.sections().containsKey("domain") ? IdeDocuments.FACTS : Facts.NONE;
        Analysis analysis = IdeDocuments.analysis(document, facts);
        Workspace workspace = Workspace.EMPTY.withDomains(each.sections()
                .getOrDefault("files", "")
                .lines()
                .map(name -> new DomainFile(name, IdeDocuments.DOMAIN))
                .toList());
        CompletionList list = Completion.at(analysis, each.cursor("document"), workspace, IdeDocuments.NOW);
        StringBuilder items = new StringBuilder();
        String picked = each.sections().getOrDefault("pick", "");
        String after = "";
        String snippet = "";
        for (CompletionItem item : list.items()) {
            String detail = item.detail().isEmpty() ? "" : " (" + item.detail() + ")";
            items.append(item.kind())
                    .append(' ')
                    .append(item.label())
                    .append(detail)
                    .append('\n');
            if (item.label().equals(picked)) {
                after = Edit.apply(document, list.edits(item));
                snippet = item.insertion().snippet();
            }
        }
        return Map.of("items", items.toString().stripTrailing(), "after", after, "snippet", snippet);
    }

    /** A share of the positions in the examples; the seed says which. */
    @Test
    void noItemAddsAnError() {
        Random random = new Random(4);
        List<String> harms = new ArrayList<>();
        int tried = 0;
        for (String folder : List.of("valid", "invalid")) {
            for (Map.Entry<String, String> example :
                    IdeDocuments.examples(folder).entrySet()) {
                String document = example.getValue();
                Analysis analysis = IdeDocuments.analysis(document, IdeDocuments.FACTS);
                if (4000 < document.length() || !analysis.tree().errors().isEmpty()) {
                    continue;
                }
                for (int offset = random.nextInt(119); offset <= document.length(); offset += 1 + random.nextInt(119)) {
                    tried += harm(analysis, analysis, offset, example.getKey(), harms);
                }
            }
        }
        int count = tried;
        assertTrue(1000 < tried, () -> "only " + count + " items");
        assertEquals(List.of(), harms);
    }

    /** What is typed so far may break the syntax; the document before that is what must not get worse. */
    @Test
    void noItemForWhatHasBeenBegunAddsAnError() {
        Random random = new Random(5);
        List<String> harms = new ArrayList<>();
        int tried = 0;
        for (Map.Entry<String, String> example : IdeDocuments.examples("valid").entrySet()) {
            String document = example.getValue();
            if (4000 < document.length()) {
                continue;
            }
            Analysis before = IdeDocuments.analysis(document, IdeDocuments.FACTS);
            for (int i = document.indexOf('<', 1); 0 <= i; i = document.indexOf('<', i + 1)) {
                if (random.nextInt(9) != 0) {
                    continue;
                }
                String begun = List.of("<", "<d", "<na", "<s").get(random.nextInt(4));
                String typed = document.substring(0, i) + begun + document.substring(i);
                Analysis analysis = before.again(Text.of(typed));
                tried += harm(before, analysis, i + begun.length(), example.getKey(), harms);
            }
        }
        int count = tried;
        assertTrue(200 < tried, () -> "only " + count + " items");
        assertEquals(List.of(), harms);
    }

    private static int harm(Analysis before, Analysis analysis, int offset, String name, List<String> harms) {
        CompletionList list = Completion.at(analysis, offset, Workspace.EMPTY, IdeDocuments.NOW);
        for (CompletionItem item : list.items()) {
            Analysis after = analysis.again(analysis.text().with(list.edits(item)));
            boolean ends = item.kind() == CompletionItem.Kind.END_TAG;
            if (!ends && Trial.errors(before) < Trial.errors(after)) {
                harms.add(name + " at " + offset + ": " + item.label() + " gives\n" + after.text());
            }
        }
        return list.items().size();
    }

    /** Whoever types a word gets the same lists, whether or not somebody remembers how the last trials went. */
    @Test
    void whatIsRememberedIsStillSo() {
        Random random = new Random(7);
        Trials trials = new Trials();
        int seen = 0;
        for (String document : IdeDocuments.examples("valid").values()) {
            if (3000 < document.length() || random.nextInt(6) != 0) {
                continue;
            }
            Facts facts = random.nextBoolean() ? Facts.NONE : IdeDocuments.FACTS;
            for (int i = document.indexOf('<', 1); 0 <= i; i = document.indexOf('<', i + 1)) {
                if (random.nextInt(9) != 0) {
                    continue;
                }
                for (String begun : List.of("", "<", "<d", "<di", "d")) {
                    Analysis analysis =
                            IdeDocuments.analysis(document.substring(0, i) + begun + document.substring(i), facts);
                    int offset = i + begun.length();
                    CompletionList fresh = Completion.at(analysis, offset, Workspace.EMPTY, IdeDocuments.NOW);
                    assertEquals(fresh, Completion.at(analysis, offset, Workspace.EMPTY, IdeDocuments.NOW, trials));
                    seen += fresh.items().size();
                }
            }
        }
        int count = seen;
        assertTrue(500 < seen, () -> "only " + count + " items");
    }

    /** In a comment before the root and in one directly inside it, whatever has been said before. */
    @Test
    void noWordOfACommentAddsAnError() {
        Random random = new Random(6);
        List<String> said =
                List.of("", "cre", "create ", "create disk-only ", "redefine ", "revert f", "delete ", "ignore ");
        Workspace workspace = Workspace.EMPTY.withDomains(List.of(new DomainFile("my web1.xml", IdeDocuments.DOMAIN)));
        List<String> harms = new ArrayList<>();
        int tried = 0;
        for (Map.Entry<String, String> example : IdeDocuments.examples("valid").entrySet()) {
            String document = example.getValue();
            int inside = document.indexOf("<name>");
            if (4000 < document.length() || document.contains("virtsnap:") || inside < 0 || random.nextInt(4) != 0) {
                continue;
            }
            int at = random.nextBoolean() ? document.indexOf("<domainsnapshot") : inside;
            String words = said.get(random.nextInt(said.size()));
            String before = document.substring(0, at) + "<!-- virtsnap: ";
            Analysis whole = IdeDocuments.analysis(
                    before + words.replaceFirst("\\S+$", "") + " -->" + document.substring(at), Facts.NONE);
            Analysis analysis = IdeDocuments.analysis(before + words + " -->" + document.substring(at), Facts.NONE);
            CompletionList list =
                    Completion.at(analysis, before.length() + words.length(), workspace, IdeDocuments.NOW);
            for (CompletionItem item : list.items()) {
                boolean domain = item.insertion().plain().startsWith("domain=");
                Facts facts = domain ? IdeDocuments.FACTS : Facts.NONE;
                Analysis after =
                        IdeDocuments.analysis(Edit.apply(analysis.text().string(), list.edits(item)), facts);
                if (Trial.errors(whole) < Trial.errors(after)) {
                    harms.add(example.getKey() + ": " + item.label() + " gives\n" + after.text());
                }
            }
            tried += list.items().size();
        }
        int count = tried;
        assertTrue(500 < tried, () -> "only " + count + " items");
        assertEquals(List.of(), harms);
    }

    @Test
    void aSlipIsForgiven() {
        String document = "<domainsnapshot><disks><disk snpashot/></disks></domainsnapshot>";
        Analysis analysis = IdeDocuments.analysis(document, Facts.NONE);
        int offset = document.indexOf("snpashot") + "snpashot".length();
        List<String> filters = new ArrayList<>();
        for (CompletionItem item : Completion.at(analysis, offset, Workspace.EMPTY, IdeDocuments.NOW)
                .items()) {
            filters.add(item.label() + " by " + item.filter());
        }
        assertEquals(List.of("name by name", "snapshot by snpashot", "type by type"), filters);
    }

    @Test
    void everyOfferedElementAttributeAndValueHasAPage() {
        int seen = 0;
        for (String document : IdeDocuments.examples("valid").values()) {
            if (document.contains("<devices>")) {
                continue;
            }
            Analysis analysis = IdeDocuments.analysis(document, Facts.NONE);
            for (int offset = 0; offset <= document.length(); offset += 17) {
                for (CompletionItem item : Completion.at(analysis, offset, Workspace.EMPTY, IdeDocuments.NOW)
                        .items()) {
                    Topic topic = item.topic();
                    if (topic != null && !topic.path().contains("cookie")) {
                        seen++;
                        assertNotNull(topic.markdown(), () -> "no page for " + topic);
                        assertEquals(topic, Topic.ofKey(topic.key()));
                    }
                }
            }
        }
        int count = seen;
        assertTrue(500 < seen, () -> "only " + count);
    }
}
