package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.eclipse.editor.SnapshotHover;
import dev.virtsnap.eclipse.editor.analysis.Analyst;
import dev.virtsnap.eclipse.editor.text.Markdown;
import dev.virtsnap.eclipse.tests.Workbench.Opened;
import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.text.IRegion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is told of the place that the mouse rests on. */
@ExtendWith(UiGuard.class)
class HoverTest {

    @AfterEach
    void close() {
        Workbench.closeAll();
    }

    /** The same cases that the core and the language server are tested with. */
    @Test
    void tellsWhatTheCasesSay() throws Exception {
        IProject project = Workbench.project("hover");
        List<Cases> cases = Cases.with("ide/editor", "hover", "domain");
        assertTrue(3 <= cases.size(), () -> "only " + cases.size() + " cases");
        Opened opened = Workbench.open(Workbench.file(project, "case.xml", "<domainsnapshot/>"));
        SnapshotHover hover = new SnapshotHover();
        for (Cases each : cases) {
            opened.document().set(each.document());
            Analyst.shared().findings(opened.document());
            IRegion region = hover.getHoverRegion(opened.viewer(), each.cursor());
            if (each.section("hover").equals("nothing")) {
                // what is wrong there is told all the same
                var wrong = Analyst.shared().findings(opened.document()).diagnostics();
                assertEquals(
                        wrong.stream().anyMatch(d -> d.range().touches(each.cursor())), region != null, each.why());
                continue;
            }
            assertNotNull(region, each.why());
            String told = hover.getHoverInfo(opened.viewer(), region);
            String expected = each.section("hover");
            String word = opened.document().get(region.getOffset(), region.getLength());
            assertEquals(expected.lines().findFirst().orElse(""), "at '" + word + "'", each.why());
            assertTrue(
                    String.valueOf(told).endsWith(expected.substring(expected.indexOf('\n') + 1)),
                    () -> each.why() + ":\n" + told);
        }
    }

    @Test
    void tellsFirstWhatIsWrong() throws Exception {
        Opened opened = Workbench.open(Workbench.file(
                Workbench.project("hover"),
                "wrong.xml",
                "<domainsnapshot>\n  <name>before-upgrade</name>\n  <descripton>a</descripton>\n</domainsnapshot>\n"));
        opened.awaitCodes("schema/unknown-element");
        SnapshotHover hover = new SnapshotHover();
        IRegion region = hover.getHoverRegion(opened.viewer(), opened.cursor("<descr|ipton"));
        assertNotNull(region);
        String told = String.valueOf(hover.getHoverInfo(opened.viewer(), region));
        assertTrue(told.startsWith("**error** There is no element <descripton>"), told);
        assertTrue(told.contains("`schema/unknown-element`"), told);
    }

    @Test
    void pagesLoseTheirMarkup() {
        Markdown text = Markdown.of(
                "**Title**\n\nOne `word`\nand *more*.\n\n- a [link](x.md)\n- b\n\n## Head\n\n```\ncode\n```");
        assertEquals("Title\n\nOne word and more.\n\n• a link\n• b\n\nHead\n\n  code", text.plain());
        assertEquals(5, text.spans().size());
        for (String code : dev.virtsnap.language.ide.Pages.codes()) {
            var page = dev.virtsnap.language.ide.Pages.of(code);
            String plain = page == null ? "" : Markdown.of(page.body()).plain();
            assertFalse(plain.contains("**"), () -> code + ":\n" + plain);
        }
    }
}
