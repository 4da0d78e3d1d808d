package dev.virtsnap.eclipse.explorer.document;

import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import java.io.File;
import java.net.URI;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.navigator.ILinkHelper;
import org.jspecify.annotations.Nullable;

/** Brings together the snapshots of the tree and the editors that show them. */
public final class SnapshotLinkHelper implements ILinkHelper {

    /** The snapshot that an editor shows; null if it shows none that is known. */
    public static @Nullable SnapshotNode snapshot(@Nullable Object input) {
        URI uri = input instanceof IURIEditorInput file ? file.getURI() : null;
        return uri == null || !"file".equals(uri.getScheme()) ? null : Documents.snapshot(new File(uri));
    }

    @Override
    public IStructuredSelection findSelection(IEditorInput input) {
        SnapshotNode snapshot = snapshot(input);
        return snapshot == null ? StructuredSelection.EMPTY : new StructuredSelection(snapshot);
    }

    @Override
    public void activateEditor(IWorkbenchPage page, IStructuredSelection selection) {
        Object first = selection.getFirstElement();
        for (IEditorReference reference : page.getEditorReferences()) {
            try {
                IEditorPart editor = first == null || !first.equals(snapshot(reference.getEditorInput()))
                        ? null
                        : reference.getEditor(false);
                if (editor != null) {
                    page.bringToTop(editor);
                }
            } catch (PartInitException e) {
                // one that cannot be restored shows nothing
                continue;
            }
        }
    }
}
