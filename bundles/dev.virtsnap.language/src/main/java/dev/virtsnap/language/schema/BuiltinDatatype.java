package dev.virtsnap.language.schema;

import java.util.List;

/** The two types of RELAX NG's built-in library (specification, section 5), whose URI is the empty string. */
enum BuiltinDatatype implements Datatype {
    STRING {
        @Override
        public boolean sameValue(String a, NamespaceScope scopeOfA, String b, NamespaceScope scopeOfB) {
            return a.equals(b);
        }
    },
    TOKEN {
        @Override
        public boolean sameValue(String a, NamespaceScope scopeOfA, String b, NamespaceScope scopeOfB) {
            return a.equals(b) || (mayBeSame(a, b) && normalize(a).equals(normalize(b)));
        }
    };

    static Datatype of(String type, List<Parameter> parameters) throws DatatypeException {
        if (!parameters.isEmpty()) {
            throw new DatatypeException("The built-in datatype '" + type + "' takes no parameters.");
        }
        switch (type) {
            case "string":
                return STRING;
            case "token":
                return TOKEN;
            default:
                throw new DatatypeException("There is no built-in datatype '" + type
                        + "'; there are 'string' and 'token'. Is a datatypeLibrary attribute missing?");
        }
    }

    @Override
    public boolean accepts(String value, NamespaceScope scope) {
        return true;
    }

    @Override
    public String words() {
        return "any text";
    }

    /** Whether two values may be the same once normalised: not if both begin with a letter, and not the same one. */
    private static boolean mayBeSame(String a, String b) {
        return a.isEmpty() || b.isEmpty() || a.charAt(0) == b.charAt(0) || isSpace(a.charAt(0)) || isSpace(b.charAt(0));
    }

    /** The text without white space at its ends and with single spaces inside. */
    static String normalize(String value) {
        int length = value.length();
        boolean clean = true;
        boolean space = true;
        for (int i = 0; i < length && clean; i++) {
            char c = value.charAt(i);
            boolean blank = isSpace(c);
            clean = !(blank && (space || c != ' '));
            space = blank;
        }
        if (clean && !space) {
            return value;
        }
        StringBuilder result = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (!isSpace(c)) {
                result.append(c);
            } else if (result.length() != 0 && result.charAt(result.length() - 1) != ' ') {
                result.append(' ');
            }
        }
        int end = result.length();
        return end != 0 && result.charAt(end - 1) == ' ' ? result.substring(0, end - 1) : result.toString();
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    static boolean isBlank(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!isSpace(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
