package dev.virtsnap.eclipse.editor.rename;

import dev.virtsnap.eclipse.editor.Editors;
import dev.virtsnap.eclipse.editor.text.Messages;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.jspecify.annotations.Nullable;

/** Asks for a new name of the snapshot whose name is at the cursor. */
public final class RenameHandler extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        ITextEditor editor = Editors.ours(HandlerUtil.getActiveEditor(event));
        IDocument document = editor == null ? null : Editors.document(editor);
        if (editor == null
                || document == null
                || !(editor.getSelectionProvider().getSelection() instanceof ITextSelection selection)) {
            return null;
        }
        RenameSnapshot rename = new RenameSnapshot(document, selection.getOffset());
        RefactoringWizard wizard = new RefactoringWizard(rename, RefactoringWizard.DIALOG_BASED_USER_INTERFACE) {
            @Override
            protected void addUserInputPages() {
                addPage(new NamePage(rename));
            }
        };
        wizard.setDefaultPageTitle(Messages.rename_name);
        try {
            new RefactoringWizardOpenOperation(wizard).run(HandlerUtil.getActiveShell(event), Messages.rename_name);
        } catch (InterruptedException e) {
            // the person went away; nothing has changed
            Thread.currentThread().interrupt();
        }
        return null;
    }
}
