package dev.virtsnap.eclipse.explorer.properties;

import dev.virtsnap.eclipse.explorer.model.Node;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.eclipse.explorer.text.Messages;
import java.util.List;

/** How each disk takes part in a snapshot. */
public final class DisksSection extends TableSection {

    @Override
    String[] columns() {
        return new String[] {Messages.column_disk, Messages.column_mode, Messages.column_file};
    }

    @Override
    List<String[]> rows(Node shown) {
        return shown instanceof SnapshotNode snapshot ? Facts.disks(snapshot) : List.of();
    }
}
