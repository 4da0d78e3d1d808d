package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.eclipse.editor.analysis.Examiner;
import dev.virtsnap.eclipse.editor.project.Markers;
import dev.virtsnap.eclipse.editor.project.SnapshotNature;
import dev.virtsnap.eclipse.editor.rename.RenameSnapshot;
import dev.virtsnap.eclipse.editor.template.SnapshotTemplates;
import dev.virtsnap.eclipse.editor.wizard.NewSnapshotWizard;
import dev.virtsnap.eclipse.tests.Workbench.Opened;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Projects: what is wrong in closed files, renaming across them, new documents. */
@ExtendWith(UiGuard.class)
class ProjectTest {

    private static final String GOOD =
            "<domainsnapshot>\n  <name>before-upgrade</name>\n  <description>Why</description>\n</domainsnapshot>\n";

    private static final String TYPO =
            "<domainsnapshot>\n  <name>a-name</name>\n  <descripton>a</descripton>\n</domainsnapshot>\n";

    private IProject project;

    @BeforeEach
    void begin() throws Exception {
        project = Workbench.project("project");
        SnapshotNature.set(project, true, null);
    }

    @AfterEach
    void end() throws Exception {
        Workbench.closeAll();
        project.delete(true, null);
    }

    private void build() throws Exception {
        project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
    }

    private static List<String> codes(IResource resource) throws Exception {
        List<String> codes = new ArrayList<>();
        for (IMarker marker : resource.findMarkers(Markers.TYPE, true, IResource.DEPTH_INFINITE)) {
            codes.add(marker.getAttribute(Markers.CODE, marker.getAttribute(IMarker.MESSAGE, "")));
        }
        codes.sort(null);
        return codes;
    }

    @Test
    void whatIsSavedIsChecked() throws Exception {
        IFile file = Workbench.file(project, "a.xml", TYPO);
        build();
        assertEquals(List.of("schema/unknown-element"), codes(file));
        Workbench.file(project, "a.xml", GOOD);
        build();
        assertEquals(List.of(), codes(file));
        Workbench.file(project, "a.xml", TYPO);
        build();
        assertEquals(1, codes(project).size());
        project.build(IncrementalProjectBuilder.CLEAN_BUILD, null);
        build();
        assertEquals(1, codes(project).size());
        SnapshotNature.set(project, false, null);
        assertEquals(List.of(), codes(project));
        assertFalse(SnapshotNature.isOn(project));
        assertEquals(0, project.getDescription().getBuildSpec().length);
    }

    @Test
    void whatStandsBesideCounts() throws Exception {
        String child = ViewTest.DOCUMENT;
        String parent = child.replace("second", "first").replaceFirst("(?s)  <parent>.*?</parent>\n", "");
        IFile second = Workbench.file(project, "vms/second.xml", child);
        IFile other = Workbench.file(project, "vms/other.xml", child.replace("second", "other"));
        build();
        // its parent is not there
        assertEquals(List.of("SNAP124", "SNAP130"), codes(second));
        Workbench.file(project, "vms/first.xml", parent);
        build();
        assertEquals(List.of("SNAP124"), codes(second));
        assertEquals(List.of("SNAP124"), codes(other));
    }

    @Test
    void theConfigurationDecides() throws Exception {
        IFile file = Workbench.file(project, "a.xml", TYPO);
        build();
        assertEquals(List.of("schema/unknown-element"), codes(file));
        Workbench.file(project, ".virtsnap.toml", "[rules]\n\"schema/unknown-element\" = \"off\"\n");
        build();
        assertEquals(List.of(), codes(project));
        Workbench.file(project, ".virtsnap.toml", "exclude = [\"b.xml\"]\n");
        Workbench.file(project, "b.xml", TYPO);
        build();
        assertEquals(List.of("schema/unknown-element"), codes(project));
        Workbench.file(project, ".virtsnap.toml", "exlude = []\n");
        build();
        assertTrue(codes(project).stream().anyMatch(code -> code.contains("exlude")), () -> {
            try {
                return codes(project).toString();
            } catch (Exception e) {
                return e.toString();
            }
        });
    }

    @Test
    void theEditorHonoursTheConfigurationToo() throws Exception {
        Opened opened = Workbench.open(Workbench.file(project, "a.xml", TYPO));
        opened.awaitCodes("schema/unknown-element");
        Workbench.file(project, ".virtsnap.toml", "[rules]\n\"schema/unknown-element\" = \"off\"\n");
        opened.document().replace(0, 0, "\n");
        opened.awaitCodes();
    }

    @Test
    void aSnapshotIsRenamedEverywhereAndBack() throws Exception {
        String child = ViewTest.DOCUMENT;
        String parent = child.replace("second", "first").replaceFirst("(?s)  <parent>.*?</parent>\n", "");
        IFile closed = Workbench.file(project, "second.xml", child);
        Opened opened = Workbench.open(Workbench.file(project, "first.xml", parent));
        RenameSnapshot rename = new RenameSnapshot(opened.document(), opened.cursor("<name>fir|st"));
        assertEquals("first", rename.newName());
        RefactoringStatus begun = rename.checkInitialConditions(new NullProgressMonitor());
        assertTrue(begun.isOK(), begun::toString);
        rename.setNewName("second");
        assertTrue(rename.checkFinalConditions(new NullProgressMonitor()).hasFatalError());
        rename.setNewName("a/b");
        assertTrue(rename.checkFinalConditions(new NullProgressMonitor()).hasFatalError());
        rename.setNewName("base");
        assertTrue(rename.checkFinalConditions(new NullProgressMonitor()).isOK());
        Change change = rename.createChange(new NullProgressMonitor());
        change.initializeValidationData(new NullProgressMonitor());
        Change undo = change.perform(new NullProgressMonitor());
        assertTrue(opened.text().contains("<name>base</name>"), opened::text);
        assertTrue(Workbench.read(closed).contains("<parent>\n    <name>base</name>"));
        undo.perform(new NullProgressMonitor());
        assertEquals(parent, opened.text());
        assertEquals(child, Workbench.read(closed));
    }

    @Test
    void theTemplatesAreRight() throws Exception {
        var templates = SnapshotTemplates.shared().all();
        assertEquals(12, templates.size());
        for (var template : templates) {
            String text = SnapshotTemplates.text(template, "before-upgrade");
            var found = new Examiner().examine(Text.of(text), null).diagnostics();
            assertTrue(
                    found.stream().noneMatch(each -> each.severity().compareTo(Severity.WARNING) <= 0),
                    () -> template.getName() + ": " + found);
            assertTrue(text.contains("<name>before-upgrade</name>"), text);
        }
    }

    @Test
    void theWizardMakesADocument() throws Exception {
        NewSnapshotWizard wizard = new NewSnapshotWizard();
        wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(project));
        WizardDialog dialog = new WizardDialog(Workbench.window().getShell(), wizard);
        dialog.setBlockOnOpen(false);
        dialog.create();
        dialog.open();
        Workbench.picture("wizard");
        dialog.showPage(wizard.getPages()[1]);
        assertTrue(wizard.canFinish());
        assertTrue(wizard.performFinish());
        dialog.close();
        IFile file = project.getFile("before-upgrade.xml");
        assertTrue(file.exists());
        assertEquals("before-upgrade.xml", Workbench.page().getActiveEditor().getTitle());
        assertTrue(Workbench.read(file).startsWith("<domainsnapshot>\n  <name>before-upgrade</name>"));
        assertEquals(1, Arrays.stream(Workbench.page().getEditorReferences()).count());
    }
}
