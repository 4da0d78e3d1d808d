package dev.virtsnap.eclipse.editor;

import dev.virtsnap.language.text.Range;
import java.io.File;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.jspecify.annotations.Nullable;

/** Editors in the window that a person looks at; in the UI thread only. */
public final class Editors {

    private Editors() {}

    /** Opens a file and selects a place in it. */
    public static void open(File file, @Nullable Range range) {
        IWorkbenchPage page = page();
        if (page == null) {
            return;
        }
        try {
            IFile[] known = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toURI());
            IEditorPart editor = 0 < known.length
                    ? IDE.openEditor(page, known[0])
                    : IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(file.toURI()));
            if (range != null && editor instanceof ITextEditor text) {
                text.selectAndReveal(range.start(), range.length());
            }
        } catch (PartInitException e) {
            ILog.of(Editors.class).warn("An editor cannot be opened.", e);
            say(String.valueOf(e.getMessage()));
        }
    }

    /** Says something in the status line. */
    static void say(String sentence) {
        IWorkbenchPage page = page();
        IEditorPart editor = page == null ? null : page.getActiveEditor();
        if (editor != null) {
            editor.getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(sentence);
        }
    }

    /** The text editor that a person is in, if its document is one of ours; else null. */
    public static @Nullable ITextEditor ours(@Nullable IEditorPart part) {
        ITextEditor editor = part == null ? null : part.getAdapter(ITextEditor.class);
        IDocument document = editor == null ? null : document(editor);
        return document != null && dev.virtsnap.eclipse.editor.analysis.OpenDocuments.isOurs(document) ? editor : null;
    }

    /** The document of an editor; null if it shows none. */
    public static @Nullable IDocument document(ITextEditor editor) {
        return editor.getDocumentProvider() == null
                ? null
                : editor.getDocumentProvider().getDocument(editor.getEditorInput());
    }

    /** The viewer of an editor; null if it is none that says. */
    static @Nullable ITextViewer viewer(ITextEditor editor) {
        return editor.getAdapter(ITextViewer.class);
    }

    private static @Nullable IWorkbenchPage page() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window == null ? null : window.getActivePage();
    }
}
