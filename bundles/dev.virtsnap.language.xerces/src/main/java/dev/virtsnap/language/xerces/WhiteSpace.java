package dev.virtsnap.language.xerces;

/** What a type does to white space before it looks at a value (XML Schema Part 2, section 4.3.6). */
enum WhiteSpace {
    /** Nothing. */
    PRESERVE,
    /** Tabs and line breaks become spaces. */
    REPLACE,
    /** As REPLACE, and then none at the ends and never two together. */
    COLLAPSE;

    String normalize(String value) {
        return this == PRESERVE || isClean(value) ? value : cleaned(value);
    }

    private boolean isClean(String value) {
        boolean space = this == COLLAPSE;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (isBreak(c) || (c == ' ' && space && this == COLLAPSE)) {
                return false;
            }
            space = c == ' ';
        }
        return this == REPLACE || !space || value.isEmpty();
    }

    private String cleaned(String value) {
        StringBuilder result = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean space = c == ' ' || isBreak(c);
            if (!space) {
                result.append(c);
            } else if (this == REPLACE || (result.length() != 0 && result.charAt(result.length() - 1) != ' ')) {
                result.append(' ');
            }
        }
        int end = result.length();
        boolean trailing = this == COLLAPSE && end != 0 && result.charAt(end - 1) == ' ';
        return result.substring(0, trailing ? end - 1 : end);
    }

    private static boolean isBreak(char c) {
        return c == '\t' || c == '\n' || c == '\r';
    }
}
