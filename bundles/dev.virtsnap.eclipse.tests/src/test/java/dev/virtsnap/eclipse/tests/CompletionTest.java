package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.eclipse.editor.SnapshotContentAssist;
import dev.virtsnap.eclipse.editor.template.SnapshotTemplates;
import dev.virtsnap.eclipse.tests.Workbench.Opened;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.source.ISourceViewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the list of proposals has, and what choosing one does. */
@ExtendWith(UiGuard.class)
class CompletionTest {

    @AfterEach
    void close() {
        Workbench.closeAll();
    }

    /** The same cases that the core and the language server are tested with. */
    @Test
    void offersAndPutsInWhatTheCasesSay() throws Exception {
        IProject project = Workbench.project("completion");
        List<Cases> cases = Cases.with("ide/completion", "document", "domain");
        // the editor does not look for files with a domain
        cases.removeIf(each -> each.sections().containsKey("files"));
        assertTrue(10 <= cases.size(), () -> "only " + cases.size() + " cases");
        Opened opened = Workbench.open(Workbench.file(project, "case.xml", "<domainsnapshot/>"));
        for (Cases each : cases) {
            opened.document().set(each.document());
            List<ICompletionProposal> proposals = proposals(opened.viewer(), each.cursor());
            List<String> names = new ArrayList<>();
            for (ICompletionProposal proposal : proposals) {
                names.add(proposal.getDisplayString());
            }
            // now is another time here
            if (each.sections().containsKey("items") && !each.section("items").contains("(now")) {
                List<String> expected = expected(each);
                if (isBegun(each)) {
                    // other editors leave out by themselves what does not begin with what has been typed
                    assertFalse(names.isEmpty() && !expected.isEmpty(), each.why());
                    expected.retainAll(names);
                }
                assertEquals(expected, names, each.why());
            }
            if (each.sections().containsKey("after") && !each.section("after").contains("1763701200")) {
                apply(proposals, each.section("pick"), opened, each.cursor());
                assertEquals(each.section("after"), opened.text(), each.why());
            }
        }
    }

    private static boolean isBegun(Cases each) {
        return 0 < each.cursor() && Character.isLetter(each.document().charAt(each.cursor() - 1));
    }

    private static List<String> expected(Cases each) {
        List<String> names = new ArrayList<>();
        for (String line : each.section("items").lines().toList()) {
            names.add(line.substring(line.indexOf(' ') + 1).replaceFirst(" \\((.*)\\)$", " – $1"));
        }
        return names;
    }

    private static void apply(List<ICompletionProposal> proposals, String label, Opened opened, int offset) {
        for (ICompletionProposal proposal : proposals) {
            String name = proposal.getDisplayString().replaceFirst(" – .*", "");
            if (name.equals(label)) {
                ((ICompletionProposalExtension2) proposal).apply(opened.viewer(), '\0', 0, offset);
                return;
            }
        }
        throw new AssertionError("there is no proposal '" + label + "'");
    }

    /** As the platform does it: not in the UI thread. */
    private static List<ICompletionProposal> proposals(ITextViewer viewer, int offset) {
        CompletableFuture<ICompletionProposal[]> asked = CompletableFuture.supplyAsync(
                () -> new SnapshotContentAssist().computeCompletionProposals(viewer, offset));
        Workbench.until(asked::isDone, () -> "no answer");
        List<ICompletionProposal> proposals = new ArrayList<>(List.of(asked.join()));
        proposals.removeIf(proposal -> proposal.getClass().getSimpleName().equals("Offered"));
        return proposals;
    }

    @Test
    void theListOpensAndWhatIsTypedNarrowsIt() throws Exception {
        IProject project = Workbench.project("completion");
        Opened opened = Workbench.open(Workbench.file(
                project, "list.xml", "<domainsnapshot>\n  <name>before-upgrade</name>\n  \n</domainsnapshot>\n"));
        opened.cursor("</name>\n  |\n");
        opened.editor().setFocus();
        opened.viewer().doOperation(ISourceViewer.CONTENTASSIST_PROPOSALS);
        Workbench.until(
                () -> has("description") && has("memory"),
                () -> "the list has " + Workbench.rows() + " in\n" + opened.text());
        opened.type("<des");
        Workbench.until(
                () -> has("description") && !has("memory"),
                () -> "the list has " + Workbench.rows() + " in\n" + opened.text());
        opened.type("\n");
        Workbench.until(() -> opened.text().contains("<description>"), () -> "the text is " + opened.text());
        assertTrue(opened.text().contains("  <description></description>\n"), opened::text);
    }

    private static boolean has(String name) {
        return Workbench.rows().stream().anyMatch(row -> row.startsWith(name));
    }

    @Test
    void anEmptyDocumentGetsTheTemplates() throws Exception {
        IProject project = Workbench.project("completion");
        Opened opened = Workbench.open(Workbench.file(project, "empty.xml", "<domainsnapshot/>"));
        opened.document().set("");
        CompletableFuture<ICompletionProposal[]> asked = CompletableFuture.supplyAsync(
                () -> new SnapshotContentAssist().computeCompletionProposals(opened.viewer(), 0));
        Workbench.until(asked::isDone, () -> "no answer");
        List<String> names = new ArrayList<>();
        for (ICompletionProposal proposal : asked.join()) {
            names.add(proposal.getDisplayString());
        }
        for (var template : SnapshotTemplates.shared().all()) {
            assertTrue(names.contains(template.getName() + " - " + template.getDescription()), () -> names.toString());
        }
    }
}
