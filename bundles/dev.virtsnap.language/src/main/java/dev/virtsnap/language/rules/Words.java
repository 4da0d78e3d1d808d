package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The words that may stand in a place, to replace a wrong one by the likeliest. */
final class Words {

    /** More typing errors than this make another word. */
    private static final int FAR = 2;

    /** No word is as long; a hostile document may have one. */
    private static final int LONG = 40;

    private final String[] words;

    private Words(String... words) {
        this.words = words;
    }

    static Words of(String... words) {
        return new Words(words);
    }

    /**
     * A fix for each word, those like the wrong one first. The first is safe if it is the wrong word but for case, blanks
     * and punctuation.
     */
    List<Fix> fixes(Value wrong) {
        return fixes(wrong.text(), wrong.shown(), wrong::replacement);
    }

    /** The same, none of them safe: the words are names, and another one is another thing. */
    List<Fix> choices(Value wrong) {
        List<Fix> fixes = new ArrayList<>();
        for (Fix fix : fixes(wrong)) {
            fixes.add(new Fix(fix.title(), fix.edits(), false));
        }
        return fixes;
    }

    /** The same for a word that is not the value of anything. */
    List<Fix> fixes(Range range, String wrong) {
        return fixes(wrong, wrong, word -> Edit.replace(range, word));
    }

    /** The word that is most like a wrong one; null if none is like it. */
    @Nullable
    String nearest(String wrong) {
        String bare = bare(wrong);
        String nearest = null;
        int least = FAR + 1;
        for (String word : words) {
            int distance = distance(bare, bare(word));
            if (distance < least) {
                nearest = word;
                least = distance;
            }
        }
        return nearest;
    }

    private List<Fix> fixes(String wrong, String shown, Function<String, Edit> replacement) {
        List<String> near = new ArrayList<>();
        List<String> far = new ArrayList<>();
        String bare = bare(wrong);
        for (String word : words) {
            if (distance(bare, bare(word)) <= FAR) {
                near.add(word);
            } else {
                far.add(word);
            }
        }
        near.sort(Comparator.comparingInt(word -> distance(bare, bare(word))));
        List<Fix> fixes = new ArrayList<>();
        for (String word : near) {
            String title = title(shown, word);
            fixes.add(
                    fixes.isEmpty() && bare(word).equals(bare)
                            ? Fix.safe(title, replacement.apply(word))
                            : Fix.choice(title, replacement.apply(word)));
        }
        for (String word : far) {
            fixes.add(Fix.choice(title(shown, word), replacement.apply(word)));
        }
        return fixes;
    }

    private static String title(String shown, String word) {
        return "Change '" + shown + "' to '" + word + "'";
    }

    /** The words as a list for a sentence: {@code 'a', 'b' or 'c'}. */
    String listed() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            list.append(i == 0 ? "" : i == words.length - 1 ? " or " : ", ")
                    .append('\'')
                    .append(words[i])
                    .append('\'');
        }
        return list.toString();
    }

    private static String bare(String word) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetterOrDigit(word.charAt(i))) {
                bare.append(word.charAt(i));
            }
        }
        return bare.toString().toLowerCase(Locale.ROOT);
    }

    /** How many letters have to be added, removed, replaced or swapped with their neighbour; far if there are many. */
    private static int distance(String a, String b) {
        if (LONG < a.length()) {
            return FAR + 1;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (1 < i && 1 < j && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
