package dev.virtsnap.eclipse.editor.outline;

import dev.virtsnap.eclipse.editor.Editors;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.jspecify.annotations.Nullable;

/** Gives the Generic Editor an outline where it shows one of our documents. */
public final class OutlineFactory implements IAdapterFactory {

    @Override
    public <T> @Nullable T getAdapter(Object adaptable, Class<T> type) {
        if (type != IContentOutlinePage.class || !(adaptable instanceof ITextEditor text)) {
            return null;
        }
        ITextEditor editor = Editors.ours(text);
        return editor == null ? null : type.cast(new OutlinePage(editor));
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] {IContentOutlinePage.class};
    }
}
