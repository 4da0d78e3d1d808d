package dev.virtsnap.eclipse.editor.rename;

import dev.virtsnap.eclipse.editor.text.Messages;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Where the new name is typed. */
final class NamePage extends UserInputWizardPage {

    private final RenameSnapshot rename;

    NamePage(RenameSnapshot rename) {
        super("name");
        this.rename = rename;
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
        new Label(page, SWT.NONE).setText(Messages.rename_label);
        Text text = new Text(page, SWT.SINGLE | SWT.BORDER);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(text);
        String before = rename.newName();
        text.setText(before);
        text.selectAll();
        text.addModifyListener(event -> {
            rename.setNewName(text.getText());
            String problem = rename.problem(text.getText());
            setPageComplete(
                    problem == null ? new RefactoringStatus() : RefactoringStatus.createFatalErrorStatus(problem));
            if (text.getText().equals(before)) {
                setPageComplete(false);
            }
        });
        setPageComplete(false);
        setControl(page);
        text.setFocus();
    }
}
