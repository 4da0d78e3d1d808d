package dev.virtsnap.language.syntax;

/** Reports characters that no XML document may contain, wherever they stand; a run of them is one mistake. */
final class IllegalCharacters {

    private IllegalCharacters() {}

    static void check(String text, Problems problems) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((c < 0x20 ? c != '\n' : 0xD7FF < c) && isIllegal(text, i)) {
                int start = i;
                while (i + 1 < length && isIllegal(text, i + 1)) {
                    i++;
                }
                problems.add(SyntaxCode.ILLEGAL_CHARACTER, start, i + 1, message(text, start, i + 1 - start));
            }
        }
    }

    /** Whether a code unit is, or is half of, no legal character. */
    private static boolean isIllegal(String text, int at) {
        char c = text.charAt(at);
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return !Chars.isLegal(text.codePointAt(at));
    }

    private static String message(String text, int start, int count) {
        char c = text.charAt(start);
        String name = Character.isSurrogate(c)
                ? "Half a surrogate pair, " + Chars.say(c) + ","
                : "The character " + Chars.say(c);
        return name + (count == 1 ? "" : ", and " + (count - 1) + " more here,")
                + " may not stand in an XML document; remove it.";
    }
}
