package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.eclipse.explorer.graph.GraphCanvas;
import dev.virtsnap.eclipse.explorer.graph.GraphExport;
import dev.virtsnap.eclipse.explorer.graph.GraphLayout;
import dev.virtsnap.eclipse.explorer.graph.GraphView;
import dev.virtsnap.eclipse.explorer.model.Connections;
import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.model.Node;
import dev.virtsnap.eclipse.explorer.model.Snapshots;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The picture of the snapshots of a domain. */
@ExtendWith(UiGuard.class)
class GraphTest {

    private final HypervisorDouble hypervisor = ExplorerPicturesTest.host();

    private GraphView shown(ExplorerRobot explorer) throws Exception {
        explorer.connect("Lab", "qemu:///system");
        explorer.expand("Lab", "db", "installed", "configured");
        GraphView view = (GraphView) Workbench.page().showView(GraphView.ID);
        Workbench.page().activate(explorer.view());
        explorer.select("Lab", "db", "installed");
        DomainNode domain = Connections.shared().nodes().get(0).domain("db");
        Workbench.until(() -> view.domain() == domain, () -> "shown is " + view.domain());
        Workbench.page().activate(view);
        // the view lives on while another perspective has it, as another test has left it
        view.canvas().zoomNormal();
        return view;
    }

    private static void key(GraphCanvas canvas, int code, char character) {
        Event event = new Event();
        event.keyCode = code;
        event.character = character;
        canvas.notifyListeners(SWT.KeyDown, event);
    }

    private static String name(GraphCanvas canvas) {
        Node selected = canvas.selected();
        return selected == null ? "" : selected.name();
    }

    @Test
    void keysGoFromSnapshotToSnapshotAndTheWorkbenchHearsOfIt() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            GraphView view = shown(explorer);
            GraphCanvas canvas = view.canvas();
            assertNotNull(canvas);
            assertEquals("installed", name(canvas));
            key(canvas, SWT.ARROW_RIGHT, '\0');
            assertEquals("configured", name(canvas));
            key(canvas, SWT.ARROW_RIGHT, '\0');
            assertEquals("nightly-1", name(canvas));
            key(canvas, SWT.ARROW_DOWN, '\0');
            assertEquals("before-upgrade", name(canvas));
            key(canvas, SWT.ARROW_RIGHT, '\0');
            assertEquals("Current state", name(canvas));
            key(canvas, SWT.ARROW_LEFT, '\0');
            key(canvas, SWT.ARROW_UP, '\0');
            assertEquals("nightly-1", name(canvas));
            assertEquals(
                    canvas.selected(),
                    ((IStructuredSelection)
                                    view.getSite().getSelectionProvider().getSelection())
                            .getFirstElement());
            key(canvas, 0, SWT.CR);
            Workbench.until(() -> Workbench.page().getActiveEditor() != null, () -> "no editor is opened");
            Workbench.closeAll();
            Workbench.page().hideView(view);
        }
    }

    @Test
    void itIsZoomedByKeysAndCommandsAndFollowsWhatIsRead() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            GraphView view = shown(explorer);
            GraphCanvas canvas = view.canvas();
            assertEquals(1, canvas.zoom());
            key(canvas, 0, '+');
            assertEquals(1.25, canvas.zoom());
            IHandlerService handlers = view.getSite().getService(IHandlerService.class);
            handlers.executeCommand("dev.virtsnap.eclipse.explorer.graph.zoomOut", null);
            handlers.executeCommand("dev.virtsnap.eclipse.explorer.graph.zoomOut", null);
            assertEquals(0.8, canvas.zoom(), 0.001);
            handlers.executeCommand("dev.virtsnap.eclipse.explorer.graph.zoomFit", null);
            assertTrue(canvas.zoom() <= 1);
            key(canvas, 0, '0');
            assertEquals(1, canvas.zoom());
            hypervisor.domain("db").with("newest", "installed", 1_800_000_000L);
            Connections.shared().refresh();
            Workbench.until(() -> view.getContentDescription().equals("db: 7 snapshots"), view::getContentDescription);
            Workbench.page().hideView(view);
        }
    }

    @Test
    void childrenStandToTheRightAndBranchesBelow() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            DomainNode domain = shown(explorer).domain();
            Snapshots snapshots = domain.snapshots();
            GraphLayout layout = GraphLayout.of(snapshots);
            // six snapshots and where the guest is now
            assertEquals(7, layout.boxes().size());
            GraphLayout.Box configured = layout.box(snapshots.node("configured"));
            GraphLayout.Box first = layout.box(snapshots.node("nightly-1"));
            GraphLayout.Box second = layout.box(snapshots.node("before-upgrade"));
            assertSame(configured, first.parent());
            assertEquals(configured.y(), first.y());
            assertTrue(configured.x() < first.x());
            assertTrue(first.y() < second.y());
            assertEquals(first.x(), second.x());
            for (GraphLayout.Box box : layout.boxes()) {
                for (GraphLayout.Box other : layout.boxes()) {
                    assertTrue(box == other || box.x() != other.x() || box.y() != other.y(), () -> box + " " + other);
                }
            }
            Workbench.page().hideView(Workbench.page().findView(GraphView.ID));
        }
    }

    @Test
    void itIsWrittenAsSvgAndPng(@TempDir Path folder) throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            GraphView view = shown(explorer);
            Path svg = folder.resolve("db.svg");
            GraphExport.write(view.canvas(), "db & <more>", svg.toFile());
            String text = Files.readString(svg);
            javax.xml.parsers.DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(svg.toFile());
            for (String name :
                    List.of("installed", "nightly-2", "before-upgrade", "Current state", "db &amp; &lt;more&gt;")) {
                assertTrue(text.contains(">" + name + "<"), text);
            }
            Path png = folder.resolve("db.png");
            GraphExport.write(view.canvas(), "db", png.toFile());
            ImageData data = new ImageLoader().load(png.toString())[0];
            GraphLayout layout = GraphLayout.of(view.domain().snapshots());
            assertEquals(layout.width(), data.width);
            assertEquals(layout.height(), data.height);
            Workbench.page().hideView(view);
        }
    }
}
