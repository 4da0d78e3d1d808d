package dev.virtsnap.lsp;

import dev.virtsnap.lsp.feature.Completions;
import dev.virtsnap.lsp.feature.Feature;
import dev.virtsnap.lsp.feature.Folds;
import dev.virtsnap.lsp.feature.Hovers;
import dev.virtsnap.lsp.feature.InlayHints;
import dev.virtsnap.lsp.feature.Occurrences;
import dev.virtsnap.lsp.feature.OnTyping;
import dev.virtsnap.lsp.feature.PulledDiagnostics;
import dev.virtsnap.lsp.feature.QuickFixes;
import dev.virtsnap.lsp.feature.RulePages;
import dev.virtsnap.lsp.feature.Selections;
import dev.virtsnap.lsp.feature.Symbols;
import dev.virtsnap.lsp.feature.Synchronization;
import dev.virtsnap.lsp.feature.TagPairs;
import dev.virtsnap.lsp.feature.WorkspaceFolders;
import java.util.List;

/** All that an editor can ask for. */
final class Features {

    private Features() {}

    static List<Feature> all() {
        return List.of(
                new Synchronization(),
                new PulledDiagnostics(),
                new WorkspaceFolders(),
                new QuickFixes(),
                new Completions(),
                new Hovers(),
                new Symbols(),
                new Folds(),
                new Occurrences(),
                new TagPairs(),
                new Selections(),
                new InlayHints(),
                new OnTyping(),
                new RulePages());
    }
}
