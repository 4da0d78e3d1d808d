package dev.virtsnap.language.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How alike two names are, for "did you mean", for the order of what was expected, and for the end tag that was meant. */
public final class Likeness {

    /** Nobody misspells a longer word; a document made to be hostile would make the comparison slow. */
    private static final int LONGEST = 64;

    private Likeness() {}

    /** Whether they differ in case only, one begins with the other, or one letter in three, two at most, is wrong or swapped. */
    public static boolean near(String a, String b) {
        if (LONGEST < a.length() || LONGEST < b.length() || a.isEmpty() || b.isEmpty()) {
            return false;
        }
        int shorter = Math.min(a.length(), b.length());
        if (a.equalsIgnoreCase(b) || (1 < shorter && (a.startsWith(b) || b.startsWith(a)))) {
            return true;
        }
        return distance(a, b) <= Math.min(2, shorter / 3);
    }

    /**
     * The candidates that {@code word} may be a slip of, likeliest first: other case, a plural, letters left out, doubled,
     * swapped or mistaken, an abbreviation. Never holds {@code word} itself.
     */
    public static List<String> slipsOf(String word, Collection<String> candidates) {
        List<String> close = new ArrayList<>();
        for (String candidate : candidates) {
            if (!candidate.equals(word) && isSlip(word, candidate) && !close.contains(candidate)) {
                close.add(candidate);
            }
        }
        return ranked(word, close);
    }

    /** The candidates by likeness to {@code word}; equally alike ones keep their order. */
    public static List<String> ranked(String word, Collection<String> candidates) {
        List<String> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingInt(candidate -> cost(word, candidate)));
        return sorted;
    }

    private static boolean isSlip(String word, String candidate) {
        if (LONGEST < word.length() || LONGEST < candidate.length()) {
            return false;
        }
        String a = word.toLowerCase(Locale.ROOT);
        String b = candidate.toLowerCase(Locale.ROOT);
        if (a.equals(b)) {
            return true;
        }
        int shorter = Math.min(a.length(), b.length());
        if (3 <= shorter && (a.startsWith(b) || b.startsWith(a)) && Math.max(a.length(), b.length()) <= shorter * 2) {
            return true;
        }
        int longer = Math.max(a.length(), b.length());
        return distance(a, b) <= (longer <= 3 ? 1 : longer <= 7 ? 2 : longer / 3);
    }

    private static int cost(String word, String candidate) {
        if (LONGEST < word.length() || LONGEST < candidate.length()) {
            return Integer.MAX_VALUE;
        }
        String a = word.toLowerCase(Locale.ROOT);
        String b = candidate.toLowerCase(Locale.ROOT);
        int cost = distance(a, b) * 2;
        return a.startsWith(b) || b.startsWith(a) ? cost - 1 : cost;
    }

    /** The least number of letters to insert, delete, replace or swap with their neighbour. */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                boolean swapped =
                        1 < i && 1 < j && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
