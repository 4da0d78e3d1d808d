package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.eclipse.editor.Editors;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.part.ShowInContext;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.properties.PropertySheet;
import org.eclipse.ui.views.properties.tabbed.TabbedPropertySheetPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Snapshots in editors, in the clipboard and in the view of properties. */
@ExtendWith(UiGuard.class)
class DocumentsTest {

    private final HypervisorDouble hypervisor = ExplorerPicturesTest.host();

    private String before = "";

    @BeforeEach
    void arrange() throws WorkbenchException {
        before = Workbench.perspective("dev.virtsnap.eclipse.explorer.perspective");
    }

    @AfterEach
    void close() throws WorkbenchException {
        Workbench.closeAll();
        Workbench.perspective(before);
    }

    private ExplorerRobot explorer() throws Exception {
        ExplorerRobot explorer = ExplorerRobot.on(hypervisor);
        explorer.connect("Lab", "qemu:///system");
        explorer.expand("Lab", "db", "installed", "configured", "nightly-1");
        explorer.select("Lab", "db", "installed", "configured", "nightly-1");
        return explorer;
    }

    @Test
    void aSnapshotOpensInTheEditorAndIsFoundAgain() throws Exception {
        try (ExplorerRobot explorer = explorer()) {
            explorer.activate("Lab", "db", "installed", "configured", "nightly-1");
            Workbench.until(() -> Workbench.page().getActiveEditor() != null, () -> "no editor is opened");
            IEditorPart editor = Workbench.page().getActiveEditor();
            ITextEditor text = editor.getAdapter(ITextEditor.class);
            assertNotNull(text);
            assertEquals(
                    hypervisor.domain("db").documents.get("nightly-1"),
                    Editors.document(text).get());
            assertNotNull(Editors.ours(editor), "it is not taken for a snapshot definition");

            explorer.select("Lab", "db", "installed");
            assertTrue(explorer.view().show(new ShowInContext(editor.getEditorInput(), null)));
            assertEquals("nightly-1", ((SnapshotNode) explorer.selected()).name());

            explorer.select("Lab", "db", "installed");
            explorer.view().setLinkingEnabled(true);
            Workbench.page().activate(explorer.view());
            Workbench.page().activate(editor);
            Workbench.until(
                    () -> explorer.selected() instanceof SnapshotNode snapshot
                            && snapshot.name().equals("nightly-1"),
                    () -> "selected is " + explorer.selected());
            explorer.view().setLinkingEnabled(false);
        }
    }

    @Test
    void namesAndDocumentsAreCopied() throws Exception {
        try (ExplorerRobot explorer = explorer()) {
            explorer.run("org.eclipse.ui.edit.copy");
            assertEquals("nightly-1", clipboard());
            explorer.run("dev.virtsnap.eclipse.explorer.copyXml");
            Workbench.until(() -> clipboard().startsWith("<domainsnapshot>"), DocumentsTest::clipboard);
            assertEquals(hypervisor.domain("db").documents.get("nightly-1"), clipboard());
        }
    }

    private static String clipboard() {
        Clipboard clipboard = new Clipboard(Workbench.display());
        try {
            return String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
        } finally {
            clipboard.dispose();
        }
    }

    @Test
    void thePropertiesSayWhatIsKnown() throws Exception {
        try (ExplorerRobot explorer = explorer()) {
            IViewPart view = Workbench.page().showView(IPageLayout.ID_PROP_SHEET);
            Workbench.page().activate(explorer.view());
            explorer.select("Lab", "db", "installed", "configured", "nightly-1");
            Workbench.until(
                    () -> rows(view).contains("Kind: external") && rows(view).contains("Parent: configured"),
                    () -> String.valueOf(rows(view)));
            tab(view, 1);
            Workbench.until(
                    () -> rows(view).contains("vda: external: /var/lib/libvirt/images/db.nightly-1"),
                    () -> String.valueOf(rows(view)));
            tab(view, 2);
            Workbench.until(() -> rows(view).contains("Memory: no"), () -> String.valueOf(rows(view)));
            tab(view, 3);
            Workbench.until(
                    () -> rows(view).contains("/var/lib/libvirt/images/db.nightly-1: is not there"),
                    () -> String.valueOf(rows(view)));
            tab(view, 4);
            Workbench.until(
                    () -> text(view).startsWith("<domainsnapshot>"), () -> "the document is '" + text(view) + "'");
            explorer.select("Lab", "db");
            Workbench.until(
                    () -> rows(view).contains("Current snapshot: before-upgrade"), () -> String.valueOf(rows(view)));
            explorer.select("Lab");
            Workbench.until(() -> rows(view).contains("Driver: qemu"), () -> String.valueOf(rows(view)));
        }
    }

    static void tab(IViewPart view, int index) {
        Workbench.settle();
        ((TabbedPropertySheetPage) ((PropertySheet) view).getCurrentPage()).setSelectedTab(title(index));
        Workbench.settle();
    }

    private static String title(int index) {
        return "dev.virtsnap.eclipse.explorer.tab."
                + List.of("general", "disks", "memory", "files", "xml").get(index);
    }

    private static List<String> rows(IViewPart view) {
        List<String> rows = new ArrayList<>();
        for (Table table : visible(control(view), Table.class, new ArrayList<>())) {
            for (TableItem item : table.getItems()) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < table.getColumnCount(); i++) {
                    cells.add(item.getText(i));
                }
                rows.add(String.join(": ", cells));
            }
        }
        return rows;
    }

    private static String text(IViewPart view) {
        List<Text> texts = visible(control(view), Text.class, new ArrayList<>());
        return texts.isEmpty() ? "" : texts.get(0).getText().replace("\r", "");
    }

    private static Composite control(IViewPart view) {
        return (Composite) ((PropertySheet) view).getCurrentPage().getControl();
    }

    private static <T extends Control> List<T> visible(Composite in, Class<T> type, List<T> found) {
        for (Control child : in.getChildren()) {
            if (type.isInstance(child) && child.isVisible()) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite composite) {
                visible(composite, type, found);
            }
        }
        return found;
    }
}
