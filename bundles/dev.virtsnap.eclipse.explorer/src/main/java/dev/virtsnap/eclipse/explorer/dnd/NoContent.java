package dev.virtsnap.eclipse.explorer.dnd;

import org.eclipse.jface.viewers.ITreeContentProvider;
import org.jspecify.annotations.Nullable;

/** Adds nothing to the Project Explorer: what is dropped there needs a content that it belongs to. */
public final class NoContent implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return new Object[0];
    }

    @Override
    public Object[] getChildren(Object parent) {
        return new Object[0];
    }

    @Override
    public @Nullable Object getParent(Object element) {
        return null;
    }

    @Override
    public boolean hasChildren(Object element) {
        return false;
    }
}
