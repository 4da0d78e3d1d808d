package dev.virtsnap.language.xerces.regex;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts that an expression matches, where they are few enough to be listed. */
final class Literals {

    private static final int MOST = 12;

    private Literals() {}

    /** The texts, quoted, in the order of the pattern; null if there are too many or if one has a character to be hidden. */
    static @Nullable List<String> quoted(Expression expression) {
        List<String> branches = new ArrayList<>();
        for (Expression branch :
                expression instanceof Expression.Choice choice ? choice.branches() : List.of(expression)) {
            String word = anyCase(branch);
            List<String> texts = word == null ? texts(branch) : List.of();
            if (texts == null || texts.contains("") || MOST < branches.size() + texts.size()) {
                return null;
            }
            if (word != null) {
                branches.add("'" + word + "' (upper or lower case)");
            }
            for (String text : texts) {
                if (text.indexOf('\'') != -1 || text.chars().anyMatch(c -> c < ' ')) {
                    return null;
                }
                branches.add("'" + text + "'");
            }
        }
        return MOST < branches.size() ? null : branches;
    }

    /** The word that {@code [Ss][Rr][Cc]} stands for, in lower case; null if it is something else. */
    private static @Nullable String anyCase(Expression expression) {
        if (!(expression instanceof Expression.Sequence sequence)
                || sequence.parts().isEmpty()) {
            return null;
        }
        StringBuilder word = new StringBuilder();
        for (Expression part : sequence.parts()) {
            if (!(part instanceof Expression.One one)
                    || !(one.set() instanceof CharSet.Ranges ranges)
                    || ranges.size() != 2) {
                return null;
            }
            int lower = ranges.bounds()[ranges.bounds().length - 1];
            if (!ranges.contains(Character.toUpperCase(lower)) || Character.toUpperCase(lower) == lower) {
                return null;
            }
            word.appendCodePoint(lower);
        }
        return word.toString();
    }

    private static @Nullable List<String> texts(Expression expression) {
        if (expression instanceof Expression.One one) {
            return characters(one.set());
        }
        List<String> result = new ArrayList<>();
        if (expression instanceof Expression.Choice choice) {
            for (Expression branch : choice.branches()) {
                List<String> texts = texts(branch);
                if (texts == null || MOST < result.size() + texts.size()) {
                    return null;
                }
                result.addAll(texts);
            }
            return result;
        }
        if (expression instanceof Expression.Sequence sequence) {
            result.add("");
            for (Expression part : sequence.parts()) {
                List<String> texts = texts(part);
                if (texts == null || MOST < result.size() * texts.size()) {
                    return null;
                }
                List<String> longer = new ArrayList<>();
                for (String start : result) {
                    for (String text : texts) {
                        longer.add(start + text);
                    }
                }
                result = longer;
            }
            return result;
        }
        Expression.Repeat repeat = (Expression.Repeat) expression;
        if (repeat.maximum() != 1) {
            return null;
        }
        List<String> texts = texts(repeat.part());
        if (texts == null) {
            return null;
        }
        result.addAll(texts);
        result.add("");
        return result;
    }

    private static @Nullable List<String> characters(CharSet set) {
        if (!(set instanceof CharSet.Ranges ranges) || 2 < ranges.size()) {
            return null;
        }
        List<String> result = new ArrayList<>();
        int[] bounds = ranges.bounds();
        for (int i = 0; i < bounds.length; i += 2) {
            for (int c = bounds[i]; c <= bounds[i + 1]; c++) {
                result.add(Character.toString(c));
            }
        }
        return result;
    }
}
