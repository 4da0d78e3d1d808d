package dev.virtsnap.language.ide;

import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.text.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how the last trials went. An editor that asks again after each key of a word has the same items put into the same
 * text each time, since the word goes for them. Shared by all threads; small.
 */
public final class Trials {

    private static final int MOST = 64;

    private final Map<String, Integer> errors = new LinkedHashMap<>(16, 0.75f, true);
    private @Nullable Conditions conditions;
    private @Nullable Grammar grammar;

    /** How many errors another text has under the conditions of an analysis and meant for the same. */
    int errors(Analysis analysis, Text text) {
        Integer known = known(analysis, text.string());
        if (known != null) {
            return known;
        }
        int count = Trial.errors(analysis.again(text));
        remember(analysis, text.string(), count);
        return count;
    }

    private synchronized @Nullable Integer known(Analysis analysis, String text) {
        return isOf(analysis) ? errors.get(text) : null;
    }

    private synchronized void remember(Analysis analysis, String text, int count) {
        if (!isOf(analysis)) {
            errors.clear();
            conditions = same(analysis);
            grammar = analysis.grammar();
        }
        errors.put(text, count);
        if (MOST < errors.size()) {
            errors.remove(errors.keySet().iterator().next());
        }
    }

    private boolean isOf(Analysis analysis) {
        return analysis.grammar() == grammar && same(analysis).equals(conditions);
    }

    private static Conditions same(Analysis analysis) {
        return analysis.conditions().withChoice(Trial.sameIntent(analysis));
    }
}
