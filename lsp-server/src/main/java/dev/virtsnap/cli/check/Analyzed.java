package dev.virtsnap.cli.check;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.ide.Analysis;
import java.util.List;

/**
 * A document with all that is found in it.
 *
 * @param analysis of its text
 * @param diagnostics what is told: that of the analysis and of the bytes, but what was known before; by place
 */
public record Analyzed(Analysis analysis, List<Diagnostic> diagnostics) {

    public Analyzed {
        diagnostics = List.copyOf(diagnostics);
    }
}
