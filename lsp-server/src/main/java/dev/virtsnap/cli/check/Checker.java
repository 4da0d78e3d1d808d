package dev.virtsnap.cli.check;

import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.report.Checked;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.schema.Grammar;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks documents; shared by all threads.
 *
 * @param grammar what they have to match
 * @param choice what they are meant for
 */
record Checker(Grammar grammar, Intent.Choice choice) {

    /** What is wrong with a document, its bytes included. */
    Checked check(Document document) {
        Analysis analysis = Analysis.of(document.text(), grammar, choice);
        List<Diagnostic> diagnostics = analysis.diagnostics();
        if (!document.diagnostics().isEmpty()) {
            diagnostics = new ArrayList<>(diagnostics);
            diagnostics.addAll(document.diagnostics());
            diagnostics.sort(Diagnostic.BY_PLACE);
        }
        return new Checked(document.source().name(), document.text(), analysis.intent(), diagnostics);
    }
}
