package dev.virtsnap.eclipse.editor.rename;

import dev.virtsnap.eclipse.editor.analysis.Analyst;
import dev.virtsnap.eclipse.editor.analysis.OpenDocuments;
import dev.virtsnap.eclipse.editor.analysis.SnapshotIndex;
import dev.virtsnap.eclipse.editor.text.Edits;
import dev.virtsnap.eclipse.editor.text.Messages;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.ide.Navigation;
import dev.virtsnap.language.ide.Workspace;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.io.File;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.DocumentChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.TextChange;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.Nullable;

/** Renames the snapshot whose name is at an offset, in all documents of the workspace that name it. One undo takes it back. */
public final class RenameSnapshot extends Refactoring {

    private final IDocument document;
    private final int offset;
    private Workspace workspace = Workspace.EMPTY;
    private String newName;

    public RenameSnapshot(IDocument document, int offset) {
        this.document = document;
        this.offset = offset;
        Range range = Navigation.renamed(analysis(), offset);
        this.newName = range == null ? "" : analysis().text().slice(range);
    }

    private Analysis analysis() {
        return Analyst.shared().analysis(document);
    }

    /** What it is to be called. */
    public String newName() {
        return newName;
    }

    public void setNewName(String name) {
        newName = name;
    }

    @Override
    public String getName() {
        return Messages.rename_name;
    }

    @Override
    public RefactoringStatus checkInitialConditions(@Nullable IProgressMonitor monitor) {
        workspace = SnapshotIndex.shared().workspace();
        return Navigation.renamed(analysis(), offset) == null
                ? RefactoringStatus.createFatalErrorStatus(Messages.rename_nothing)
                : new RefactoringStatus();
    }

    @Override
    public RefactoringStatus checkFinalConditions(@Nullable IProgressMonitor monitor) {
        String problem = problem(newName);
        return problem == null ? new RefactoringStatus() : RefactoringStatus.createFatalErrorStatus(problem);
    }

    /** Why it cannot be called so, as a sentence; null if it can. */
    public @Nullable String problem(String name) {
        return Navigation.problem(analysis(), OpenDocuments.key(document), offset, name, workspace);
    }

    @Override
    public Change createChange(@Nullable IProgressMonitor monitor) {
        CompositeChange all = new CompositeChange(NLS.bind(Messages.rename_change, newName));
        Map<String, List<Edit>> byDocument =
                Navigation.rename(analysis(), OpenDocuments.key(document), offset, newName, workspace);
        byDocument.forEach((key, edits) -> all.add(change(key, edits)));
        return all;
    }

    private Change change(String key, List<Edit> edits) {
        String name = new File(key).getName();
        IFile file = key.equals(OpenDocuments.key(document))
                ? OpenDocuments.resource(document)
                : ResourcesPlugin.getWorkspace()
                        .getRoot()
                        .getFileForLocation(org.eclipse.core.runtime.Path.fromOSString(key));
        TextChange change = file == null ? new DocumentChange(name, document) : new TextFileChange(name, file);
        change.setEdit(Edits.of(edits));
        change.setTextType("xml");
        return change;
    }
}
