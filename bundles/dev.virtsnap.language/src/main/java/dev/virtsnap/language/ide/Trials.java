package dev.virtsnap.language.ide;

import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers how the last trials went. An editor that asks again after each key of a word has the same items put into the same
 * text each time, since the word goes for them. Shared by all threads; small.
 */
public final class Trials {

    /** Texts without the word; who types in two places goes to and fro. */
    private static final int MOST = 4;

    private final Map<String, Into> texts = new LinkedHashMap<>(8, 0.75f, true);
    private @Nullable Conditions conditions;
    private @Nullable Grammar grammar;

    /** What is put into one text. */
    final class Into {
        private final Map<String, Integer> errors = new HashMap<>();

        /**
         * How many errors a text has with edits in it, under the conditions of its analysis and meant for the same.
         *
         * @param analysis of the text with the word
         * @param word what goes
         * @param edits of the text with the word
         */
        int errors(Analysis analysis, Range word, List<Edit> edits) {
            String key = key(word, edits);
            Integer known;
            synchronized (Trials.this) {
                known = errors.get(key);
            }
            if (known != null) {
                return known;
            }
            int count = Trial.errors(analysis.again(analysis.text().with(edits)));
            synchronized (Trials.this) {
                errors.put(key, count);
            }
            return count;
        }
    }

    /**
     * The trials with a text from which a word is gone.
     *
     * @param analysis of the text with the word
     */
    synchronized Into into(Analysis analysis, Range word) {
        Conditions now = analysis.conditions().withChoice(Trial.sameIntent(analysis));
        if (analysis.grammar() != grammar || !now.equals(conditions)) {
            texts.clear();
            grammar = analysis.grammar();
            conditions = now;
        }
        String text = analysis.text().string();
        String without = word.isEmpty() ? text : text.substring(0, word.start()).concat(text.substring(word.end()));
        Into known = texts.get(without);
        if (known == null) {
            known = new Into();
            texts.put(without, known);
            if (MOST < texts.size()) {
                texts.remove(texts.keySet().iterator().next());
            }
        }
        return known;
    }

    /** The edits as they are in the text without the word. */
    private static String key(Range word, List<Edit> edits) {
        StringBuilder key = new StringBuilder();
        for (Edit edit : edits) {
            Range range = edit.range();
            int start = range.start() <= word.start() ? range.start() : range.start() - word.length();
            int gone = range.equals(word) ? 0 : range.length();
            key.append(start).append(' ').append(gone).append(' ');
            key.append(edit.replacement()).append('\0');
        }
        return key.toString();
    }
}
