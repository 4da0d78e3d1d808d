package dev.virtsnap.eclipse.explorer.properties;

import dev.virtsnap.eclipse.explorer.model.Node;
import dev.virtsnap.eclipse.explorer.text.Messages;
import java.util.List;

/** Name, state, time and the like. */
public final class GeneralSection extends TableSection {

    @Override
    String[] columns() {
        return new String[] {Messages.column_property, Messages.column_value};
    }

    @Override
    List<String[]> rows(Node shown) {
        return Facts.general(shown);
    }
}
