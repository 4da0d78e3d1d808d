package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.eclipse.editor.SnapshotCodeMinings;
import dev.virtsnap.eclipse.editor.SnapshotHyperlinks;
import dev.virtsnap.eclipse.editor.SnapshotPairs;
import dev.virtsnap.eclipse.editor.analysis.SnapshotIndex;
import dev.virtsnap.eclipse.tests.Workbench.Opened;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.views.contentoutline.ContentOutline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a document is shown: folds, marks, colours, hints, links, outline. */
@ExtendWith(UiGuard.class)
class ViewTest {

    static final String DOCUMENT =
            """
            <!-- virtsnap: redefine -->
            <domainsnapshot>
              <name>second</name>
              <description>Before the upgrade</description>
              <state>shutoff</state>
              <parent>
                <name>first</name>
              </parent>
              <creationTime>1763701200</creationTime>
              <disks>
                <disk name='vda' snapshot='external' type='file'>
                  <driver type='qcow2'/>
                  <source file='/var/lib/libvirt/images/web1.second'/>
                </disk>
              </disks>
              <domain type='kvm'>
                <name>web1</name>
                <uuid>7f1c2b9e-3d54-4c0a-9a6b-5f0e8d21c7a4</uuid>
                <memory unit='MiB'>2048</memory>
                <os>
                  <type>hvm</type>
                </os>
                <devices>
                  <disk type='file' device='disk'>
                    <driver name='qemu' type='qcow2'/>
                    <source file='/var/lib/libvirt/images/web1.qcow2'/>
                    <target dev='vda' bus='virtio'/>
                  </disk>
                </devices>
              </domain>
            </domainsnapshot>
            """;

    @AfterEach
    void close() {
        Workbench.closeAll();
    }

    private static Opened open() throws Exception {
        IProject project = Workbench.project("view");
        Workbench.file(
                project,
                "first.xml",
                DOCUMENT.replace("second", "first").replaceFirst("(?s)  <parent>.*?</parent>\n", ""));
        return Workbench.open(Workbench.file(project, "second.xml", DOCUMENT));
    }

    @Test
    void elementsFoldAndWhatLibvirtWroteIsFolded() throws Exception {
        Opened opened = open();
        Workbench.until(() -> folds(opened).size() == 8, () -> "folds are " + folds(opened));
        Workbench.until(
                () -> collapsed(opened).equals(List.of("+<domain type='kvm'>")), () -> "folds are " + folds(opened));
        opened.document().replace(opened.text().indexOf("  <disks>"), 0, "  <!-- a\n  b\n  c -->\n");
        Workbench.until(
                () -> folds(opened).containsAll(List.of("-<!-- a", "+<domain type='kvm'>")),
                () -> "folds are " + folds(opened));
    }

    private static List<String> collapsed(Opened opened) {
        return folds(opened).stream().filter(fold -> fold.startsWith("+")).toList();
    }

    private static List<String> folds(Opened opened) {
        var model = ((ProjectionViewer) opened.viewer()).getProjectionAnnotationModel();
        List<String> folds = new ArrayList<>();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext(); ) {
            if (all.next() instanceof ProjectionAnnotation fold) {
                int start = model.getPosition(fold).getOffset();
                String line = opened.text().substring(start, opened.text().indexOf('\n', start));
                folds.add((fold.isCollapsed() ? "+" : "-") + line.strip());
            }
        }
        return folds;
    }

    @Test
    void otherPlacesOfADiskAreMarked() throws Exception {
        Opened opened = open();
        opened.cursor("<disk name='v|da'");
        Workbench.until(() -> marked(opened).equals(List.of("vda", "vda")), () -> "marked " + marked(opened));
        opened.cursor("<dis|ks>");
        Workbench.until(() -> marked(opened).equals(List.of("disks", "disks")), () -> "marked " + marked(opened));
    }

    private static List<String> marked(Opened opened) {
        List<String> words = new ArrayList<>();
        var model = opened.viewer().getAnnotationModel();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext(); ) {
            Annotation each = all.next();
            if (each.getType().equals("org.eclipse.ui.genericeditor.text")) {
                var position = model.getPosition(each);
                words.add(opened.text().substring(position.getOffset(), position.getOffset() + position.getLength()));
            }
        }
        return words;
    }

    @Test
    void theOtherTagIsFound() throws Exception {
        Opened opened = open();
        opened.awaitAnalysis();
        IRegion region = new SnapshotPairs().match(opened.document(), opened.cursor("<parent>|"));
        assertNotNull(region);
        assertEquals(
                "<parent>\n    <name>first</name>\n  </parent>",
                opened.document().get(region.getOffset(), region.getLength()));
        assertNull(new SnapshotPairs().match(opened.document(), opened.cursor("firs|t</name>\n  </parent")));
    }

    @Test
    void namesAndValuesHaveTheColoursOfTheTheme() throws Exception {
        Opened opened = open();
        opened.awaitAnalysis();
        Workbench.until(() -> opened.viewer().getTextWidget().getStyleRanges().length > 20, () -> "no colours");
        StyleRange element = style(opened, "<par|ent>");
        StyleRange disk = style(opened, "'v|da' snap");
        StyleRange word = style(opened, "'exter|nal'");
        assertNotNull(element);
        assertNotNull(disk);
        assertNotNull(word);
        assertEquals(
                3,
                List.of(element.foreground, disk.foreground, word.foreground).stream()
                        .distinct()
                        .count());
        assertEquals("Color {0, 80, 140, 255}", element.foreground.toString());
    }

    private static StyleRange style(Opened opened, String at) {
        int offset = opened.cursor(at);
        return opened.viewer()
                .getTextWidget()
                .getStyleRangeAtOffset(opened.viewer().modelOffset2WidgetOffset(offset));
    }

    @Test
    void hintsSayWhatIsLeftOutAndHowManyDescend() throws Exception {
        open();
        Opened first = Workbench.open(Workbench.project("view").getFile("first.xml"));
        CompletableFuture<List<? extends ICodeMining>> asked =
                new SnapshotCodeMinings().provideCodeMinings(first.viewer(), new NullProgressMonitor());
        Workbench.until(asked::isDone, () -> "no answer");
        List<String> labels = asked.join().stream().map(ICodeMining::getLabel).toList();
        assertTrue(labels.contains(" 2025-11-21 05:00:00 UTC "), labels::toString);
        assertTrue(labels.contains("1 child"), labels::toString);
    }

    @Test
    void linksGoToTheParentAndToTheDiskOfTheMachine() throws Exception {
        Opened opened = open();
        opened.awaitAnalysis();
        CompletableFuture<?> read =
                CompletableFuture.supplyAsync(() -> SnapshotIndex.shared().workspace());
        Workbench.until(read::isDone, () -> "no index");
        link(opened, "<name>fir|st").open();
        IEditorPart editor = Workbench.page().getActiveEditor();
        assertEquals("first.xml", editor.getTitle());
        Workbench.page().activate(opened.editor());
        link(opened, "name='v|da'").open();
        var range = opened.viewer().getSelectedRange();
        assertEquals(opened.text().indexOf("dev='vda'") + 5, range.x);
        assertTrue(
                link(opened, "images/web1.se|cond").getHyperlinkText().contains("/var/lib/libvirt/images/web1.second"));
    }

    private static IHyperlink link(Opened opened, String at) {
        IHyperlink[] links =
                new SnapshotHyperlinks().detectHyperlinks(opened.viewer(), new Region(opened.cursor(at), 0), false);
        assertNotNull(links, at);
        return links[0];
    }

    @Test
    void theOutlineSaysWhatItMeansAndFollows() throws Exception {
        ViewPart view = (ViewPart) Workbench.page().showView(IPageLayout.ID_OUTLINE);
        Opened opened = open();
        Workbench.page().activate(opened.editor());
        Workbench.until(() -> tree(view) != null && tree(view).getItemCount() == 1, () -> "no outline");
        Tree tree = tree(view);
        assertTrue(tree.getItem(0).getText().startsWith("second"), () -> tree.getItem(0)
                .getText());
        opened.document().replace(opened.text().indexOf("second"), 6, "third");
        Workbench.until(
                () -> tree(view).getItem(0).getText().startsWith("third"),
                () -> tree(view).getItem(0).getText());
        opened.cursor("<name>fir|st");
        Workbench.until(
                () -> tree(view).getSelectionCount() == 1
                        && tree(view).getSelection()[0].getText().contains("first"),
                () -> "selected " + List.of(tree(view).getSelection()));
        Workbench.page().hideView(view);
    }

    private static Tree tree(ViewPart view) {
        return view instanceof ContentOutline outline
                        && outline.getCurrentPage().getControl() instanceof org.eclipse.swt.widgets.Composite page
                ? page instanceof Tree tree ? tree : Workbench.find(page, Tree.class)
                : null;
    }
}
