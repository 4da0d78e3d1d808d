package dev.virtsnap.eclipse.editor.outline;

import dev.virtsnap.eclipse.editor.Editors;
import dev.virtsnap.eclipse.editor.analysis.Analyst;
import dev.virtsnap.language.ide.Outline;
import dev.virtsnap.language.ide.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreePath;
import org.eclipse.jface.viewers.TreeSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.jspecify.annotations.Nullable;

/** The snapshot, its disks and its machine as a tree that follows the text; choosing an entry selects its place. */
final class OutlinePage extends ContentOutlinePage {

    private static final int MOMENT = 300;

    private final ITextEditor editor;
    private final Job job;
    private @Nullable IDocument document;
    private List<Symbol> shown = List.of();
    private boolean following;

    private final IDocumentListener changes = new IDocumentListener() {
        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
            // the outline is that of the text after the change
        }

        @Override
        public void documentChanged(DocumentEvent event) {
            job.schedule(MOMENT);
        }
    };

    private final ISelectionChangedListener cursor = event -> {
        if (event.getSelection() instanceof ITextSelection selection) {
            follow(selection.getOffset());
        }
    };

    OutlinePage(ITextEditor editor) {
        this.editor = editor;
        this.job = Job.createSystem("Outline of a snapshot definition", (ICoreRunnable) monitor -> compute());
    }

    @Override
    protected int getTreeStyle() {
        return SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL;
    }

    @Override
    public void createControl(Composite parent) {
        super.createControl(parent);
        TreeViewer viewer = getTreeViewer();
        viewer.setContentProvider(new SymbolTree());
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new SymbolLabels()));
        viewer.setAutoExpandLevel(3);
        document = Editors.document(editor);
        if (document != null) {
            document.addDocumentListener(changes);
        }
        if (editor.getSelectionProvider() instanceof IPostSelectionProvider provider) {
            provider.addPostSelectionChangedListener(cursor);
        }
        job.schedule();
    }

    @Override
    public void dispose() {
        job.cancel();
        if (document != null) {
            document.removeDocumentListener(changes);
        }
        if (editor.getSelectionProvider() instanceof IPostSelectionProvider provider) {
            provider.removePostSelectionChangedListener(cursor);
        }
        super.dispose();
    }

    private void compute() {
        IDocument now = document;
        if (now != null) {
            List<Symbol> symbols = Outline.of(Analyst.shared().analysis(now));
            TreeViewer viewer = getTreeViewer();
            if (viewer != null && !viewer.getControl().isDisposed()) {
                viewer.getControl().getDisplay().asyncExec(() -> show(symbols));
            }
        }
    }

    private void show(List<Symbol> symbols) {
        TreeViewer viewer = getTreeViewer();
        if (viewer == null || viewer.getControl().isDisposed() || symbols.equals(shown)) {
            return;
        }
        boolean first = shown.isEmpty();
        Object[] expanded = viewer.getExpandedElements();
        shown = symbols;
        viewer.getControl().setRedraw(false);
        try {
            viewer.setInput(symbols);
            if (!first) {
                viewer.setExpandedElements(expanded);
            }
        } finally {
            viewer.getControl().setRedraw(true);
        }
    }

    /** The innermost entry around the cursor, without giving it the focus. */
    private void follow(int offset) {
        TreeViewer viewer = getTreeViewer();
        if (viewer == null
                || viewer.getControl().isDisposed()
                || viewer.getControl().isFocusControl()) {
            return;
        }
        List<Symbol> path = new ArrayList<>();
        List<Symbol> level = shown;
        while (!level.isEmpty()) {
            Symbol inside = level.stream()
                    .filter(symbol -> symbol.range().touches(offset))
                    .findFirst()
                    .orElse(null);
            if (inside == null) {
                break;
            }
            path.add(inside);
            level = inside.children();
        }
        following = true;
        try {
            viewer.setSelection(
                    path.isEmpty() ? StructuredSelection.EMPTY : new TreeSelection(new TreePath(path.toArray())), true);
        } finally {
            following = false;
        }
    }

    @Override
    public void selectionChanged(SelectionChangedEvent event) {
        super.selectionChanged(event);
        if (!following
                && event.getSelection() instanceof IStructuredSelection selection
                && selection.getFirstElement() instanceof Symbol symbol) {
            editor.selectAndReveal(
                    symbol.nameRange().start(), symbol.nameRange().length());
        }
    }
}
