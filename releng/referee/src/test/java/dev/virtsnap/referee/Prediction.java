package dev.virtsnap.referee;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.text.Text;
import dev.virtsnap.language.xerces.XsdDatatypes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the rules say of a call: the ids of the rules that report an error and quote a refusal, so that libvirt has to refuse
 * with one of these.
 */
record Prediction(List<String> rules) {

    /** The rules that quote what libvirt says when it loads a file of its own or deletes a snapshot, and not of the call. */
    private static final Set<String> OF_OTHER_CALLS = Set.of("SNAP041");

    static final Grammar GRAMMAR = Grammar.embedded(XsdDatatypes.INSTANCE);

    static Prediction of(Scene scene, Stage stage) {
        Analysis analysis = Analysis.of(Text.of(scene.document()), GRAMMAR, scene.choice(), scene.facts(stage));
        return new Prediction(analysis.diagnostics().stream()
                .filter(found -> found.severity() == Severity.ERROR)
                .map(Diagnostic::code)
                .filter(code -> !code.contains("/") && !Quote.of(code).isEmpty() && !OF_OTHER_CALLS.contains(code))
                .distinct()
                .toList());
    }

    /** What the rules say of a document, errors and warnings, by their codes. */
    static Set<String> codes(String document, Intent.Choice choice, Facts facts) {
        Set<String> codes = new TreeSet<>();
        for (Diagnostic found :
                Analysis.of(Text.of(document), GRAMMAR, choice, facts).diagnostics()) {
            if (found.severity().compareTo(Severity.WARNING) <= 0) {
                codes.add(found.code());
            }
        }
        return codes;
    }

    boolean isRefused() {
        return !rules.isEmpty();
    }

    /** The rules that foretold exactly these words. */
    List<String> exact(Outcome outcome) {
        return rules.stream()
                .filter(rule -> Quote.of(rule).stream().anyMatch(quote -> quote.matches(outcome)))
                .toList();
    }
}
