package dev.virtsnap.language.syntax;

/** Whether one name may be a slip of the pen for another. */
final class Likeness {

    private static final int LONGEST = 64;

    private Likeness() {}

    /** Whether they differ in case only, one begins with the other, or a few letters are wrong, missing or swapped. */
    static boolean near(String a, String b) {
        if (LONGEST < a.length() || LONGEST < b.length() || a.isEmpty() || b.isEmpty()) {
            return false;
        }
        if (a.equalsIgnoreCase(b) || (1 < Math.min(a.length(), b.length()) && (a.startsWith(b) || b.startsWith(a)))) {
            return true;
        }
        int allowed = Math.min(a.length(), b.length()) / 3;
        return distance(a, b) <= Math.min(2, allowed);
    }

    /** How many letters must be changed, inserted, removed or swapped with their neighbour. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + cost, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (1 < i && 1 < j && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
