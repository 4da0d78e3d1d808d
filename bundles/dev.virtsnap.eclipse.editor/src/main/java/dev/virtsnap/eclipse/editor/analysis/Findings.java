package dev.virtsnap.eclipse.editor.analysis;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.ide.Analysis;
import java.util.List;

/**
 * All there is to say of one version of one document.
 *
 * @param analysis of its text
 * @param diagnostics what is told, by place
 * @param problem why something beside the document, such as its configuration, cannot be used; empty if all can
 */
public record Findings(Analysis analysis, List<Diagnostic> diagnostics, String problem) {

    public Findings {
        diagnostics = List.copyOf(diagnostics);
    }
}
