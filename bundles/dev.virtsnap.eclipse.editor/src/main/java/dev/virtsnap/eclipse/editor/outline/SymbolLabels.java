package dev.virtsnap.eclipse.editor.outline;

import dev.virtsnap.eclipse.editor.text.Images;
import dev.virtsnap.language.ide.Symbol;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.jspecify.annotations.Nullable;

/** An entry by its name, with what it means behind it. */
final class SymbolLabels extends LabelProvider implements IStyledLabelProvider {

    @Override
    public StyledString getStyledText(Object element) {
        StyledString text = new StyledString();
        if (element instanceof Symbol symbol) {
            text.append(symbol.name());
            if (!symbol.detail().isEmpty()) {
                text.append("  " + symbol.detail(), StyledString.DECORATIONS_STYLER);
            }
        }
        return text;
    }

    @Override
    public String getText(Object element) {
        return getStyledText(element).getString();
    }

    @Override
    public @Nullable Image getImage(Object element) {
        return element instanceof Symbol symbol ? image(symbol.kind()).image() : null;
    }

    private static Images image(Symbol.Kind kind) {
        return switch (kind) {
            case SNAPSHOT -> Images.SNAPSHOT;
            case DOMAIN -> Images.DOMAIN;
            case DISKS -> Images.DISKS;
            case DISK -> Images.DISK;
            case MEMORY -> Images.MEMORY;
            case TIME -> Images.TIME;
            case STATE -> Images.STATE;
            case PARENT -> Images.PARENT;
            case GROUP -> Images.GROUP;
            case FIELD -> Images.FIELD;
        };
    }
}
