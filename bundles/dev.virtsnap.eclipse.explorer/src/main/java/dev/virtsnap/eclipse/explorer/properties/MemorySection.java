package dev.virtsnap.eclipse.explorer.properties;

import dev.virtsnap.eclipse.explorer.model.Node;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.eclipse.explorer.text.Messages;
import java.util.List;

/** How the memory of the guest is kept. */
public final class MemorySection extends TableSection {

    @Override
    String[] columns() {
        return new String[] {Messages.column_property, Messages.column_value};
    }

    @Override
    List<String[]> rows(Node shown) {
        return shown instanceof SnapshotNode snapshot ? Facts.memory(snapshot) : List.of();
    }
}
