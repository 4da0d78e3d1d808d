package dev.virtsnap.language.schema;

import dev.virtsnap.language.text.Likeness;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists and noun phrases for the sentences about mistakes. */
final class Wording {

    /** As many alternatives as a sentence can carry. */
    private static final int HANDFUL = 6;

    private Wording() {}

    /** {@code <a>, <b> or <c>}, those most like {@code word} first, and how many more there are. */
    static String elements(String word, Collection<String> names) {
        return listed(ranked(word, names), "<", ">");
    }

    /** {@code 'a', 'b' or 'c'}, those most like {@code word} first, and how many more there are. */
    static String quoted(String word, Collection<String> names) {
        return listed(ranked(word, names), "'", "'");
    }

    private static List<String> ranked(String word, Collection<String> names) {
        return word.isEmpty() ? new ArrayList<>(names) : Likeness.ranked(word, names);
    }

    private static String listed(List<String> ranked, String open, String close) {
        int shown = ranked.size() <= HANDFUL + 1 ? ranked.size() : HANDFUL;
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < shown; i++) {
            if (i != 0) {
                result.append(i == shown - 1 && shown == ranked.size() ? " or " : ", ");
            }
            result.append(open).append(ranked.get(i)).append(close);
        }
        if (shown < ranked.size()) {
            result.append(" or one of ").append(ranked.size() - shown).append(" more");
        }
        return result.toString();
    }

    /** {@code 'a' and 'b'}. */
    static String all(List<String> names, String open, String close) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            if (i != 0) {
                result.append(i == names.size() - 1 ? " and " : ", ");
            }
            result.append(open).append(names.get(i)).append(close);
        }
        return result.toString();
    }

    /** The values listed in some leaves. */
    static List<String> values(List<Leaf> leaves) {
        Set<String> values = new LinkedHashSet<>();
        for (Leaf leaf : leaves) {
            if (leaf instanceof Leaf.Typed typed && typed.simple.value() != null) {
                values.add(typed.simple.value());
            }
        }
        return new ArrayList<>(values);
    }

    /** What a value has to be, completing "it has to be …"; null if the leaves say nothing. */
    static @Nullable String expectation(String wrong, List<Leaf> leaves, Patterns patterns) {
        List<String> values = values(leaves);
        String types = types(leaves, patterns);
        String listed = values.isEmpty() ? null : quoted(wrong, values);
        return listed == null ? types : types == null ? listed : listed + " or " + types;
    }

    /** The datatypes of some leaves in words; null if there is none. */
    static @Nullable String types(List<Leaf> leaves, Patterns patterns) {
        Set<String> types = new LinkedHashSet<>();
        for (Leaf leaf : leaves) {
            if (leaf instanceof Leaf.Typed typed && typed.simple.value() == null) {
                types.add(words(typed, patterns));
            } else if (leaf instanceof Leaf.Words) {
                types.add("a list of words separated by spaces");
            }
        }
        return types.isEmpty() ? null : String.join(" or ", types);
    }

    private static String words(Leaf.Typed typed, Patterns patterns) {
        String words = typed.simple.words();
        return words != null ? words : patterns.grammar.datatype(typed.node).words();
    }
}
