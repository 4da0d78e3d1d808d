package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.virtsnap.eclipse.tests.Workbench.Opened;
import org.eclipse.core.resources.IFile;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from typing and from commands. */
@ExtendWith(UiGuard.class)
class TypingTest {

    @AfterEach
    void close() {
        Workbench.closeAll();
    }

    private static Opened open(String text) throws Exception {
        IFile file = Workbench.file(Workbench.project("typing"), "a.xml", "<domainsnapshot/>");
        Opened opened = Workbench.open(file);
        opened.awaitAnalysis();
        opened.document().set(text);
        return opened;
    }

    /** A bar is the cursor, before and after. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<domainsnapshot><disks|</domainsnapshot>; >; <domainsnapshot><disks>|</disks></domainsnapshot>",
                "<domainsnapshot><disks><|</domainsnapshot>; /; <domainsnapshot><disks></disks>|</domainsnapshot>",
                "<domainsnapshot><disks|></disks></domainsnapshot>; >;"
                        + " <domainsnapshot><disks>|></disks></domainsnapshot>",
            })
    void endTagsFollow(String before, String key, String after) throws Exception {
        Opened opened = open(before.replace("|", ""));
        opened.viewer().setSelectedRange(before.indexOf('|'), 0);
        opened.type(key);
        assertEquals(after, withCursor(opened));
    }

    @Test
    void aNewLineIsIndented() throws Exception {
        Opened opened = open("<domainsnapshot>\n  <disks></disks>\n</domainsnapshot>\n");
        opened.cursor("<disks>|</disks>");
        opened.type("\n");
        assertEquals("<domainsnapshot>\n  <disks>\n    |\n  </disks>\n</domainsnapshot>\n", withCursor(opened));
        opened.type("<disk name='vda'/>\n");
        assertEquals(
                "<domainsnapshot>\n  <disks>\n    <disk name='vda'/>\n    |\n  </disks>\n</domainsnapshot>\n",
                withCursor(opened));
    }

    private static String withCursor(Opened opened) {
        int offset = opened.viewer().getSelectedRange().x;
        return opened.text().substring(0, offset) + "|" + opened.text().substring(offset);
    }

    @Test
    void formats() throws Exception {
        Opened opened = open("<domainsnapshot><name>x1</name><disks><disk name='vda'/></disks></domainsnapshot>");
        run("dev.virtsnap.eclipse.editor.format");
        assertEquals(
                "<domainsnapshot>\n"
                        + "  <name>x1</name>\n"
                        + "  <disks>\n"
                        + "    <disk name='vda'/>\n"
                        + "  </disks>\n"
                        + "</domainsnapshot>\n",
                opened.text().stripTrailing() + "\n");
    }

    @Test
    void commentsAndTakesBack() throws Exception {
        String text = "<domainsnapshot>\n  <name>x1</name>\n</domainsnapshot>\n";
        Opened opened = open(text);
        opened.cursor("<na|me");
        run("dev.virtsnap.eclipse.editor.comment");
        assertEquals(text.replace("<name>x1</name>", "<!-- <name>x1</name> -->"), opened.text());
        run("dev.virtsnap.eclipse.editor.comment");
        assertEquals(text, opened.text());
    }

    @Test
    void doesNotMakeACommentThatXmlForbids() throws Exception {
        String text = "<domainsnapshot>\n  <name>x--1</name>\n</domainsnapshot>\n";
        Opened opened = open(text);
        opened.cursor("<na|me");
        run("dev.virtsnap.eclipse.editor.comment");
        assertEquals(text, opened.text());
    }

    @Test
    void aDoubleClickSelectsMoreEachTime() throws Exception {
        Opened opened = open("<domainsnapshot>\n  <disks>\n    <disk name='vda'/>\n  </disks>\n</domainsnapshot>\n");
        int offset = opened.cursor("v|da");
        var strategy = new dev.virtsnap.eclipse.editor.SnapshotDoubleClick();
        strategy.doubleClicked(opened.viewer());
        assertEquals("vda", selected(opened));
        strategy.doubleClicked(opened.viewer());
        assertEquals("name='vda'", selected(opened));
        strategy.doubleClicked(opened.viewer());
        assertEquals("<disk name='vda'/>", selected(opened));
        assertEquals(offset, opened.text().indexOf("da'"));
    }

    private static String selected(Opened opened) {
        var range = opened.viewer().getSelectedRange();
        return opened.text().substring(range.x, range.x + range.y);
    }

    private static void run(String command) throws Exception {
        IHandlerService handlers = PlatformUI.getWorkbench().getService(IHandlerService.class);
        handlers.executeCommand(command, null);
    }
}
