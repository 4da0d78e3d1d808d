package dev.virtsnap.lsp;

import dev.virtsnap.lsp.feature.Feature;
import dev.virtsnap.lsp.feature.PulledDiagnostics;
import dev.virtsnap.lsp.feature.QuickFixes;
import dev.virtsnap.lsp.feature.Synchronization;
import dev.virtsnap.lsp.feature.WorkspaceFolders;
import java.util.List;

/** All that an editor can ask for. */
final class Features {

    private Features() {}

    static List<Feature> all() {
        return List.of(new Synchronization(), new PulledDiagnostics(), new WorkspaceFolders(), new QuickFixes());
    }
}
