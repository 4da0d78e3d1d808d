package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.eclipse.explorer.dnd.ExportDropAssistant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.navigator.CommonDropAdapterAssistant;
import org.eclipse.ui.navigator.CommonNavigator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Dragging from the explorer. */
@ExtendWith(UiGuard.class)
class DragTest {

    @AfterEach
    void forget() {
        LocalSelectionTransfer.getTransfer().setSelection(null);
    }

    /** Whom the Project Explorer asks about a drop. */
    private static CommonDropAdapterAssistant assistant(IProject target, IStructuredSelection dragged)
            throws Exception {
        CommonNavigator navigator = (CommonNavigator) Workbench.page().showView(IPageLayout.ID_PROJECT_EXPLORER);
        List<CommonDropAdapterAssistant> found = new ArrayList<>(List.of(navigator
                .getNavigatorContentService()
                .getDnDService()
                .findCommonDropAdapterAssistants(target, dragged)));
        found.removeIf(each -> !(each instanceof ExportDropAssistant));
        assertEquals(1, found.size(), "the Project Explorer does not ask us");
        return found.get(0);
    }

    @Test
    void aSnapshotDroppedOnAProjectBecomesAFile() throws Exception {
        HypervisorDouble hypervisor = ExplorerPicturesTest.host();
        IProject project = Workbench.project("drop");
        try (ExplorerRobot explorer = ExplorerRobot.on(hypervisor)) {
            explorer.connect("Lab", "qemu:///system");
            explorer.expand("Lab", "db", "installed");
            explorer.select("Lab", "db", "installed", "configured");
            IStructuredSelection dragged = explorer.view().getCommonViewer().getStructuredSelection();
            LocalSelectionTransfer.getTransfer().setSelection(dragged);
            CommonDropAdapterAssistant assistant = assistant(project, dragged);
            var type = LocalSelectionTransfer.getTransfer().getSupportedTypes()[0];
            assertTrue(assistant.validateDrop(project, 0, type).isOK());
            assertTrue(!assistant.validateDrop("no container", 0, type).isOK());
            assertTrue(assistant.handleDrop(null, null, project).isOK());
            IFile file = project.getFile("configured.xml");
            Workbench.until(file::exists, () -> "there is no file");
            assertEquals(hypervisor.domain("db").documents.get("configured"), Workbench.read(file));
            // a second one is not lost, nor is the first
            assertTrue(assistant.handleDrop(null, null, project).isOK());
            IFile second = project.getFile("configured-2.xml");
            Workbench.until(second::exists, () -> "there is no second file");
            assertNotNull(second.getLocation());
        } finally {
            project.delete(true, null);
        }
    }
}
