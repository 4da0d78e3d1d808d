package dev.virtsnap.cli.check;

import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.report.Checked;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.rules.Directive;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.rules.RuleSelection;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.text.Range;
import java.io.File;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks documents; shared by all threads.
 *
 * @param grammar what they have to match
 * @param choice what they are meant for
 * @param facts what is known of all of them
 * @param selection which rules are asked, and how severely things are told
 * @param domains reads the domains that they name
 */
record Checker(Grammar grammar, Intent.Choice choice, Facts facts, RuleSelection selection, Domains domains) {

    /** What is wrong with a document, its bytes included. */
    Checked check(Document document) {
        Analysis analysis = Analysis.of(document.text(), grammar, choice, facts, selection);
        List<Diagnostic> more = document.diagnostics();
        String file = analysis.directive().domain();
        Range place = analysis.directive().domainRange();
        if (file != null && place != null && facts.domain() == null) {
            try {
                Facts known = domains.with(facts, folder(document), file);
                analysis = Analysis.of(document.text(), grammar, choice, known, selection);
            } catch (Unreadable e) {
                more = new ArrayList<>(more);
                more.add(Diagnostic.of(
                        Directive.CODE,
                        Severity.ERROR,
                        place,
                        "The domain of this document is not known: " + e.sentence() + "."));
            }
        }
        List<Diagnostic> diagnostics = analysis.diagnostics();
        if (!more.isEmpty()) {
            diagnostics = new ArrayList<>(diagnostics);
            diagnostics.addAll(more);
            diagnostics.sort(Diagnostic.BY_PLACE);
        }
        return new Checked(document.source().name(), document.text(), analysis.intent(), diagnostics);
    }

    /** The folder of a document, which names of other files in it are relative to; empty for the current one. */
    private static String folder(Document document) {
        File file = document.source().file();
        String parent = file == null ? null : file.getParent();
        return parent == null ? "" : parent;
    }
}
