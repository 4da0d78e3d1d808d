package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.eclipse.explorer.model.ConnectionNode;
import dev.virtsnap.eclipse.explorer.model.DomainNode;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.eclipse.explorer.plan.RefusalMarkers;
import dev.virtsnap.eclipse.tests.Workbench.Opened;
import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is done with definitions: from the editor, to and from files, beside each other; and what was done before. */
@ExtendWith({UiGuard.class, JournalFolder.class})
class DocumentCommandsTest {

    private static final String ID = "dev.virtsnap.eclipse.explorer.";

    @AfterEach
    void close() {
        Workbench.closeAll();
    }

    private static ConnectionNode real(ExplorerRobot explorer) {
        ConnectionNode connection = explorer.connect("Test driver", ExplorerRobot.TEST);
        explorer.expand("Test driver", "test");
        explorer.await("Test driver", "test", "Current state");
        return connection;
    }

    private static SnapshotNode snapshot(ConnectionNode connection, String name) {
        DomainNode domain = Objects.requireNonNull(connection.domain("test"));
        return domain.snapshots() == null ? null : domain.snapshots().node(name);
    }

    private static String read(ConnectionNode connection, String snapshot) {
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> {
            try (Hypervisor hypervisor = connection.openForWriting();
                    Domain domain = hypervisor.domain("test")) {
                return domain.snapshotXml(snapshot, false);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        Workbench.until(read::isDone, () -> "it is never read");
        return read.join();
    }

    @Test
    void theOpenDefinitionBecomesASnapshot() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.open()) {
            ConnectionNode connection = real(explorer);
            IFile file = Workbench.file(
                    Workbench.project("documents"),
                    "fresh.xml",
                    "<!-- virtsnap: create atomic -->\n<domainsnapshot><name>fresh</name></domainsnapshot>\n");
            Opened opened = Workbench.open(file);
            Workbench.page().activate(opened.editor());
            opened.document()
                    .replace(opened.text().indexOf("</domainsnapshot>"), 0, "<description>unsaved</description>");
            PlanRobot.run(ID + "create");
            PlanRobot plan = PlanRobot.plan();
            assertTrue(plan.text().contains("fresh.xml --atomic"), plan.text());
            assertTrue(plan.button("All disks or none").getSelection());
            plan.press("Create");
            Workbench.until(() -> snapshot(connection, "fresh") != null, () -> explorer.text());
            assertEquals("unsaved", snapshot(connection, "fresh").description());
            ExplorerTest.change(connection, domain -> domain.delete("fresh", java.util.Set.of()));
        }
    }

    @Test
    void aRefusalIsToldAtItsElement() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.open()) {
            real(explorer);
            String xml = "<domainsnapshot>\n  <name>no</name>\n  <disks>\n    <disk name='vdz' snapshot='external'/>\n"
                    + "  </disks>\n</domainsnapshot>\n";
            IFile file = Workbench.file(Workbench.project("documents"), "refused.xml", xml);
            Workbench.page().activate(Workbench.open(file).editor());
            PlanRobot.run(ID + "create");
            PlanRobot plan = PlanRobot.plan();
            assertFalse(plan.button("Create").isEnabled());
            IMarker[] markers = file.findMarkers(RefusalMarkers.TYPE, true, IResource.DEPTH_ZERO);
            assertTrue(0 < markers.length, plan.text());
            assertTrue(markers[0].getAttribute(IMarker.MESSAGE, "").startsWith("'test' does not take it: "));
            assertEquals(4, markers[0].getAttribute(IMarker.LINE_NUMBER, 0), plan.text());
            int start = markers[0].getAttribute(IMarker.CHAR_START, -1);
            assertTrue(xml.indexOf("<disk ") <= start && start < xml.indexOf("</disks>"), () -> "at " + start);
            plan.escape();
        }
    }

    @Test
    void aRedefinedSnapshotSaysWhatTheDefinitionSays() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.open()) {
            ConnectionNode connection = SnapshotCommandsTest.four(explorer);
            String xml =
                    read(connection, "b").replace("<name>b</name>", "<name>b</name><description>new</description>");
            IFile file = Workbench.file(Workbench.project("documents"), "b.xml", "<!-- virtsnap: redefine -->\n" + xml);
            Workbench.page().activate(Workbench.open(file).editor());
            PlanRobot.run(ID + "redefine");
            PlanRobot plan = PlanRobot.plan();
            assertTrue(plan.text().contains("What libvirt has noted down of 'b' is replaced."), plan.text());
            plan.press("Redefine");
            Workbench.until(() -> snapshot(connection, "b").description().equals("new"), () -> explorer.text());
        }
    }

    @Test
    void oneOfSeveralDomainsIsChosen() throws Exception {
        HypervisorDouble hypervisor = new HypervisorDouble();
        hypervisor.domain("web1").with("a", "", 1);
        hypervisor.domain("web2").with("b", "", 1);
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Machines", "qemu:///system");
            explorer.expand("Machines");
            IFile file = Workbench.file(
                    Workbench.project("documents"), "two.xml", "<domainsnapshot><name>two</name></domainsnapshot>\n");
            Workbench.page().activate(Workbench.open(file).editor());
            PlanRobot.run(ID + "create");
            PlanRobot choice = PlanRobot.window("Domain");
            Tree tree = choice.all(Tree.class).get(0);
            tree.getItem(0).setExpanded(true);
            Event expand = new Event();
            expand.item = tree.getItem(0);
            tree.notifyListeners(SWT.Expand, expand);
            Workbench.until(() -> tree.getItem(0).getItemCount() == 2, choice::text);
            assertFalse(choice.button("OK").isEnabled());
            tree.setSelection(tree.getItem(0).getItem(1));
            Event event = new Event();
            event.item = tree.getItem(0).getItem(1);
            tree.notifyListeners(SWT.Selection, event);
            Workbench.until(() -> choice.button("OK").isEnabled(), choice::text);
            choice.press("OK");
            PlanRobot plan = PlanRobot.plan();
            assertTrue(plan.text().contains("Domain 'web2' on qemu:///system."), plan.text());
            plan.escape();
        }
    }

    @Test
    void descriptionsAndNamesAreChanged() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.open()) {
            ConnectionNode connection = SnapshotCommandsTest.four(explorer);
            explorer.select("Test driver", "test", "a", "b");
            PlanRobot.run(ID + "describe");
            PlanRobot ask = PlanRobot.window("Describe Snapshot");
            editable(ask).setText("before the upgrade");
            ask.press("OK");
            PlanRobot.plan().press("Describe");
            Workbench.until(
                    () -> snapshot(connection, "b").description().equals("before the upgrade"), () -> explorer.text());
            explorer.select("Test driver", "test", "a", "b");
            PlanRobot.run("org.eclipse.ui.edit.rename");
            PlanRobot rename = PlanRobot.window("Rename Snapshot");
            editable(rename).setText("d");
            assertFalse(rename.button("OK").isEnabled());
            assertTrue(rename.text().contains("There is a snapshot 'd' already."), rename.text());
            editable(rename).setText("better");
            rename.press("OK");
            PlanRobot.plan().press("Rename");
            Workbench.until(
                    () -> SnapshotCommandsTest.tree(connection).equals("a better(a) c(better) d*(a)"),
                    () -> SnapshotCommandsTest.tree(connection));
        }
    }

    private static Text editable(PlanRobot window) {
        return window.all(Text.class).stream()
                .filter(Text::getEditable)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTreeIsExportedAndImported() throws Exception {
        IProject project = Workbench.project("port");
        try (ExplorerRobot explorer = ExplorerRobot.open()) {
            ConnectionNode connection = SnapshotCommandsTest.four(explorer);
            explorer.select("Test driver", "test");
            PlanRobot.run(ID + "export");
            folder("/port");
            Workbench.until(() -> exported(project).size() == 4, () -> "exported " + exported(project));
            assertTrue(Workbench.read(project.getFile("001-a.xml")).startsWith("<!-- virtsnap: redefine -->\n"));
            explorer.select("Test driver", "test", "a");
            PlanRobot.run(ID + "deleteChildren");
            PlanRobot plan = PlanRobot.plan();
            editableLast(plan).setText("a");
            plan.press("Delete");
            Workbench.until(() -> SnapshotCommandsTest.tree(connection).isEmpty(), () -> explorer.text());
            explorer.select("Test driver", "test");
            PlanRobot.run(ID + "import");
            folder("/port");
            PlanRobot imports = PlanRobot.plan();
            assertTrue(imports.text().contains("Import 4 snapshots"), imports.text());
            imports.press("Import");
            Workbench.until(
                    () -> SnapshotCommandsTest.tree(connection).equals("a b(a) c(b) d*(a)"),
                    () -> SnapshotCommandsTest.tree(connection));
        } finally {
            project.delete(true, null);
        }
    }

    private static List<String> exported(IProject project) {
        return Arrays.stream(Objects.requireNonNullElse(
                        project.getLocation().toFile().list(), new String[0]))
                .filter(name -> name.matches("00[1-4]-[abcd].xml"))
                .toList();
    }

    private static Text editableLast(PlanRobot window) {
        return window.all(Text.class).stream()
                .filter(Text::getEditable)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static void folder(String path) {
        PlanRobot window = PlanRobot.window("Folder");
        editable(window).setText(path);
        Workbench.until(() -> window.button("OK").isEnabled(), window::text);
        window.press("OK");
    }

    @Test
    void orphansAreReported() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.open()) {
            real(explorer);
            explorer.select("Test driver", "test");
            PlanRobot.run(ID + "orphans");
            PlanRobot report = PlanRobot.window("Orphans of 'test'");
            assertTrue(report.text().contains("(no orphans)"), report.text());
            report.press("Close");
        }
    }

    @Test
    void theJournalSaysWhatWasDoneAndUndoesIt() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.open()) {
            ConnectionNode connection = SnapshotCommandsTest.four(explorer);
            explorer.select("Test driver", "test", "a", "b");
            PlanRobot.run(ID + "delete");
            PlanRobot.plan().press("Delete");
            Workbench.until(
                    () -> SnapshotCommandsTest.tree(connection).equals("a c(a) d*(a)"),
                    () -> SnapshotCommandsTest.tree(connection));
            PlanRobot.run(ID + "journal");
            PlanRobot journal = PlanRobot.window("Journal of Snapshots");
            Table table = journal.all(Table.class).get(0);
            assertTrue(journal.text().contains("Delete 'b' | can be undone"), journal.text());
            table.select(0);
            table.notifyListeners(SWT.Selection, new Event());
            journal.press("Undo");
            PlanRobot.plan().press("Undo");
            Workbench.until(
                    () -> SnapshotCommandsTest.tree(connection).equals("a b(a) c(b) d*(a)"),
                    () -> SnapshotCommandsTest.tree(connection));
        }
    }

    @Test
    void definitionsAreCompared() throws Exception {
        try (ExplorerRobot explorer = ExplorerRobot.open()) {
            ConnectionNode connection = SnapshotCommandsTest.four(explorer);
            explorer.view().getCommonViewer().setSelection(new StructuredSelection(new Object[] {
                snapshot(connection, "a"), snapshot(connection, "b")
            }));
            PlanRobot.run(ID + "compareEach");
            compared("Compare snapshot 'a' with snapshot 'b'");
            Workbench.page().activate(explorer.view());
            explorer.select("Test driver", "test", "a", "b");
            PlanRobot.run(ID + "compareNow");
            compared("Compare domain kept with 'b' with domain 'test' now");
        }
    }

    private static void compared(String title) {
        Workbench.until(
                () -> {
                    IEditorPart editor = Workbench.page().getActiveEditor();
                    return editor != null && editor.getTitle().startsWith(title);
                },
                () -> Workbench.page().getActiveEditor() == null
                        ? "no editor, but " + PlanRobot.titles()
                                + PlanRobot.window(PlanRobot.titles().get(0)).text()
                        : Workbench.page().getActiveEditor().getTitle());
    }
}
