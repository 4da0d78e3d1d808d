package dev.virtsnap.lsp;

import dev.virtsnap.lsp.feature.CodeActions;
import dev.virtsnap.lsp.feature.Colouring;
import dev.virtsnap.lsp.feature.Completions;
import dev.virtsnap.lsp.feature.EditorConfiguration;
import dev.virtsnap.lsp.feature.Feature;
import dev.virtsnap.lsp.feature.FileLinks;
import dev.virtsnap.lsp.feature.Folds;
import dev.virtsnap.lsp.feature.Formatting;
import dev.virtsnap.lsp.feature.Hovers;
import dev.virtsnap.lsp.feature.HypervisorCommands;
import dev.virtsnap.lsp.feature.InlayHints;
import dev.virtsnap.lsp.feature.Lenses;
import dev.virtsnap.lsp.feature.Navigating;
import dev.virtsnap.lsp.feature.Occurrences;
import dev.virtsnap.lsp.feature.OnTyping;
import dev.virtsnap.lsp.feature.PulledDiagnostics;
import dev.virtsnap.lsp.feature.Renaming;
import dev.virtsnap.lsp.feature.RulePages;
import dev.virtsnap.lsp.feature.Selections;
import dev.virtsnap.lsp.feature.SnapshotHierarchy;
import dev.virtsnap.lsp.feature.Symbols;
import dev.virtsnap.lsp.feature.Synchronization;
import dev.virtsnap.lsp.feature.TagPairs;
import dev.virtsnap.lsp.feature.WorkspaceFolders;
import dev.virtsnap.lsp.feature.WorkspaceSymbols;
import java.util.List;

/** All that an editor can ask for. */
final class Features {

    private Features() {}

    static List<Feature> all() {
        return List.of(
                new Synchronization(),
                new PulledDiagnostics(),
                new WorkspaceFolders(),
                new EditorConfiguration(),
                new CodeActions(),
                new Completions(),
                new Hovers(),
                new Symbols(),
                new Folds(),
                new Occurrences(),
                new TagPairs(),
                new Selections(),
                new InlayHints(),
                new OnTyping(),
                new Formatting(),
                new Colouring(),
                new Navigating(),
                new Renaming(),
                new SnapshotHierarchy(),
                new WorkspaceSymbols(),
                new FileLinks(),
                new Lenses(),
                new HypervisorCommands(),
                new RulePages());
    }
}
