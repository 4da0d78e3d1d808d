package dev.virtsnap.eclipse.explorer.properties;

import dev.virtsnap.eclipse.explorer.model.Node;
import dev.virtsnap.eclipse.explorer.model.SnapshotNode;
import dev.virtsnap.eclipse.explorer.text.Messages;
import java.util.List;

/** The files of a snapshot, and whether they are there. */
public final class FilesSection extends TableSection {

    @Override
    String[] columns() {
        return new String[] {Messages.column_file, Messages.column_trouble};
    }

    @Override
    List<String[]> rows(Node shown) {
        return shown instanceof SnapshotNode snapshot ? Facts.files(snapshot) : List.of();
    }
}
