package dev.virtsnap.eclipse.editor.wizard;

import dev.virtsnap.eclipse.editor.Editors;
import dev.virtsnap.eclipse.editor.text.Messages;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;

/** Makes a file with a document of one of some shapes, and opens it. */
public final class NewSnapshotWizard extends Wizard implements INewWizard {

    private IStructuredSelection selection = StructuredSelection.EMPTY;
    private final ShapePage shapes = new ShapePage();

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selected) {
        selection = selected;
        setWindowTitle(Messages.wizard_window);
        setNeedsProgressMonitor(true);
    }

    @Override
    public void addPages() {
        addPage(shapes);
        addPage(new FilePage(selection, shapes));
    }

    @Override
    public boolean performFinish() {
        IFile file = getPage(FilePage.NAME) instanceof FilePage page ? page.createNewFile() : null;
        if (file == null || file.getLocation() == null) {
            return false;
        }
        Editors.open(file.getLocation().toFile(), null);
        return true;
    }
}
