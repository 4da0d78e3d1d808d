package dev.virtsnap.language.xerces;

import java.math.BigInteger;

/**
 * Whole numbers of any size as text: compared digit by digit, for a hostile document may write a million of them.
 *
 * <p>A canonical number has no sign but {@code -}, and no leading zero.
 */
final class WholeNumber {

    private WholeNumber() {}

    /** Whether a text is an optional sign and at least one digit. */
    static boolean isWhole(String text) {
        int start = firstDigit(text);
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) < '0' || '9' < text.charAt(i)) {
                return false;
            }
        }
        return start < text.length();
    }

    /** The canonical form of a whole number. */
    static String canonical(String text) {
        int start = firstDigit(text);
        while (start < text.length() - 1 && text.charAt(start) == '0') {
            start++;
        }
        String digits = text.substring(start);
        return text.charAt(0) == '-' && !digits.equals("0") ? "-" + digits : digits;
    }

    /** How many digits a canonical number has. */
    static int digits(String canonical) {
        return isNegative(canonical) ? canonical.length() - 1 : canonical.length();
    }

    /** Compares two canonical numbers. */
    static int compare(String a, String b) {
        if (isNegative(a) != isNegative(b)) {
            return isNegative(a) ? -1 : 1;
        }
        int order = a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
        return isNegative(a) ? -order : order;
    }

    /** The canonical number that is greater by {@code difference}. */
    static String plus(String canonical, int difference) {
        return new BigInteger(canonical).add(BigInteger.valueOf(difference)).toString();
    }

    private static boolean isNegative(String canonical) {
        return canonical.charAt(0) == '-';
    }

    private static int firstDigit(String text) {
        return text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    }
}
