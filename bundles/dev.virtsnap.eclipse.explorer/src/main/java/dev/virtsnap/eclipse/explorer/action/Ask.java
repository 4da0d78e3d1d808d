package dev.virtsnap.eclipse.explorer.action;

import java.util.function.Consumer;
import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;

/** Asks for one line of text. */
final class Ask extends InputDialog {

    private final Consumer<String> whenSaid;

    Ask(
            @Nullable Shell shell,
            String title,
            String message,
            String initial,
            @Nullable IInputValidator validator,
            Consumer<String> whenSaid) {
        super(shell, title, message, initial, validator);
        this.whenSaid = whenSaid;
        setBlockOnOpen(false);
    }

    @Override
    protected void okPressed() {
        super.okPressed();
        whenSaid.accept(getValue());
    }
}
