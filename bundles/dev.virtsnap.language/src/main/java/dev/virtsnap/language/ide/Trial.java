package dev.virtsnap.language.ide;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;

/** Whether an edit does harm, found out by doing it: what rules will say cannot be foreseen by the schema alone. */
final class Trial {

    /** A longer document would have to be read too often; the schema alone decides then. */
    static final int MOST = 60_000;

    private Trial() {}

    /** What another text is to be meant for, so that it is the same. */
    static Intent.Choice sameIntent(Analysis analysis) {
        return Intent.Choice.valueOf(analysis.intent().kind().name());
    }

    static int errors(Analysis analysis) {
        int errors = 0;
        for (Diagnostic diagnostic : analysis.diagnostics()) {
            errors += diagnostic.severity() == Severity.ERROR ? 1 : 0;
        }
        return errors;
    }

    /** Whether edits add no error to a document that is afterwards meant for {@code intent}. */
    static boolean isHarmless(Analysis analysis, List<Edit> edits, Intent.Choice intent) {
        Conditions conditions = analysis.conditions().withChoice(intent);
        Analysis after = Analysis.of(analysis.text().with(edits), analysis.grammar(), conditions);
        return errors(after) <= errors(analysis);
    }

    /**
     * Those items that add no error to the document as it is; or, if its syntax is wrong, to one in which nothing of them
     * has been typed: a half-typed tag keeps rules silent that speak again once it is whole.
     *
     * @param typed what has been typed so far, with its punctuation
     */
    static List<CompletionItem> harmless(
            CompletionRequest request, Range typed, Range replace, List<CompletionItem> items) {
        Analysis analysis = request.analysis();
        if (items.isEmpty() || MOST < analysis.text().length()) {
            return items;
        }
        int allowed = errors(analysis);
        if (!typed.isEmpty() && !analysis.tree().errors().isEmpty()) {
            Analysis without = analysis.again(analysis.text().with(List.of(Edit.delete(typed))));
            boolean whole = without.tree().errors().isEmpty();
            allowed = whole ? errors(without) : Math.max(allowed, errors(without));
        }
        List<CompletionItem> kept = new ArrayList<>();
        CompletionList list = new CompletionList(replace, items);
        Trials.Into trials = request.trials().into(analysis, replace);
        for (CompletionItem item : items) {
            if (trials.errors(analysis, replace, list.edits(item)) <= allowed) {
                kept.add(item);
            }
        }
        return kept;
    }
}
