package dev.virtsnap.eclipse.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.eclipse.editor.analysis.OpenDocuments;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files are ours. */
@ExtendWith(UiGuard.class)
class ContentTypeTest {

    private static final String SNAPSHOT = "<?xml version='1.0'?>\n<!-- a comment -->\n<domainsnapshot/>\n";

    @ParameterizedTest
    @ValueSource(strings = {"a.xml", "web1", "b.snap", "c.txt.xml", "d.snapshot.xml"})
    void anyNameIfTheRootIsOurs(String name) throws Exception {
        IProject project = Workbench.project("types");
        IFile file = Workbench.file(project, name, SNAPSHOT);
        assertEquals(
                OpenDocuments.CONTENT_TYPE,
                file.getContentDescription().getContentType().getId());
        Workbench.Opened opened = Workbench.open(file);
        assertEquals(
                "org.eclipse.ui.genericeditor.GenericEditor",
                opened.editor().getSite().getId());
        assertTrue(OpenDocuments.isOurs(opened.document()));
        Workbench.closeAll();
    }

    @Test
    void nothingElse() throws Exception {
        IProject project = Workbench.project("types");
        IFile file = Workbench.file(project, "pom.xml", "<project><nmae/></project>");
        Workbench.Opened opened = Workbench.open(file);
        assertFalse(OpenDocuments.isOurs(opened.document()));
        assertEquals(java.util.List.of(), opened.codes());
        Workbench.closeAll();
    }
}
