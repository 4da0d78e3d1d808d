package dev.virtsnap.eclipse.editor.outline;

import dev.virtsnap.language.ide.Symbol;
import java.util.List;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.jspecify.annotations.Nullable;

/** Entries as a tree. */
final class SymbolTree implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return input instanceof List<?> symbols ? symbols.toArray() : new Object[0];
    }

    @Override
    public Object[] getChildren(Object element) {
        return element instanceof Symbol symbol ? symbol.children().toArray() : new Object[0];
    }

    @Override
    public @Nullable Object getParent(Object element) {
        // an entry does not know; whoever selects one gives the whole path
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return element instanceof Symbol symbol && !symbol.children().isEmpty();
    }
}
