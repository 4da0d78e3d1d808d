package dev.virtsnap.eclipse.editor;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.ui.texteditor.ITextEditor;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text editor shows one of our documents. The Generic Editor asks for what is registered for any content type that
 * a file of that name may have, and by its name each file may be ours.
 */
public final class OursTester extends PropertyTester {

    @Override
    public boolean test(Object receiver, String property, Object[] arguments, @Nullable Object expected) {
        return receiver instanceof ITextEditor editor && Editors.ours(editor) != null;
    }
}
