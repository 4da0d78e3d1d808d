package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.eclipse.editor.project.Markers;
import dev.virtsnap.eclipse.editor.project.SnapshotNature;
import dev.virtsnap.eclipse.tests.Workbench.Opened;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is wrong is mended by Ctrl+1 in the text, and from the Problems view. */
@ExtendWith(UiGuard.class)
class QuickFixTest {

    private static final String TYPO =
            "<domainsnapshot>\n  <name>before-upgrade</name>\n  <descripton>a</descripton>\n</domainsnapshot>\n";

    @AfterEach
    void close() {
        Workbench.closeAll();
    }

    @Test
    void ctrlOneOffersAndMends() throws Exception {
        Opened opened = Workbench.open(Workbench.file(Workbench.project("fixes"), "text.xml", TYPO));
        opened.awaitCodes("schema/unknown-element");
        opened.cursor("<descr|ipton");
        opened.editor().setFocus();
        opened.viewer().doOperation(ISourceViewer.QUICK_ASSIST);
        String title = "Rename <descripton> to <description>";
        Workbench.until(() -> Workbench.rows().contains(title), () -> "offered " + Workbench.rows());
        assertEquals(1, Workbench.rows().stream().filter(title::equals).count(), () -> Workbench.rows()
                .toString());
        opened.type("\n");
        Workbench.until(() -> opened.text().contains("<description>a</description>"), opened::text);
        opened.awaitCodes();
    }

    @Test
    void theProblemsViewMendsClosedFiles() throws Exception {
        IProject project = Workbench.project("fixes2");
        IFile file = Workbench.file(project, "closed.xml", TYPO);
        IMarker marker = built(project, file);
        IMarkerResolution[] resolutions = IDE.getMarkerHelpRegistry().getResolutions(marker);
        List<String> labels =
                Arrays.stream(resolutions).map(IMarkerResolution::getLabel).toList();
        assertTrue(labels.contains("Rename <descripton> to <description>"), labels::toString);
        resolutions[0].run(marker);
        assertEquals(TYPO.replace("descripton", "description"), Workbench.read(file));
        project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
        assertEquals(0, file.findMarkers(Markers.TYPE, true, IResource.DEPTH_ZERO).length);
        project.delete(true, null);
    }

    @Test
    void theProblemsViewMendsWhatIsOpenWithoutSavingIt() throws Exception {
        IProject project = Workbench.project("fixes3");
        IFile file = Workbench.file(project, "open.xml", TYPO);
        IMarker marker = built(project, file);
        Opened opened = Workbench.open(file);
        opened.document().replace(0, 0, "<!-- typed before -->\n");
        IDE.getMarkerHelpRegistry().getResolutions(marker)[0].run(marker);
        assertTrue(opened.text().contains("<description>a</description>"), opened::text);
        assertEquals(TYPO, Workbench.read(file));
        assertTrue(opened.editor().isDirty());
        Workbench.closeAll();
        project.delete(true, null);
    }

    @Test
    void inATextWithMarkersEachFixIsOfferedOnce() throws Exception {
        IProject project = Workbench.project("fixes4");
        IFile file = Workbench.file(project, "both.xml", TYPO);
        built(project, file);
        Opened opened = Workbench.open(file);
        opened.awaitCodes("schema/unknown-element");
        opened.cursor("<descr|ipton");
        opened.editor().setFocus();
        opened.viewer().doOperation(ISourceViewer.QUICK_ASSIST);
        String title = "Rename <descripton> to <description>";
        Workbench.until(() -> Workbench.rows().contains(title), () -> "offered " + Workbench.rows());
        assertEquals(1, Workbench.rows().stream().filter(title::equals).count(), () -> Workbench.rows()
                .toString());
        Workbench.closeAll();
        project.delete(true, null);
    }

    private static IMarker built(IProject project, IFile file) throws Exception {
        SnapshotNature.set(project, true, null);
        project.build(IncrementalProjectBuilder.FULL_BUILD, null);
        IMarker[] markers = file.findMarkers(Markers.TYPE, true, IResource.DEPTH_ZERO);
        assertEquals(1, markers.length);
        return markers[0];
    }
}
