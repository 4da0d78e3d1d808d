package dev.virtsnap.language.xerces;

import org.apache.xerces.util.XMLChar;

/** What letters a text type asks for beyond its facets. */
enum NameRule {
    ANY {
        @Override
        boolean allows(String value) {
            return true;
        }
    },
    NMTOKEN {
        @Override
        boolean allows(String value) {
            return all(value, 0, true);
        }
    },
    NAME {
        @Override
        boolean allows(String value) {
            return startsName(value) && all(value, 1, true);
        }
    },
    NCNAME {
        @Override
        boolean allows(String value) {
            return startsName(value) && value.charAt(0) != ':' && all(value, 1, false);
        }
    },
    /** {@code [a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*}. */
    LANGUAGE {
        @Override
        boolean allows(String value) {
            int part = 0;
            boolean first = true;
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == '-' && part != 0) {
                    part = 0;
                    first = false;
                } else if (isLetter(c) || (!first && isDigit(c))) {
                    part++;
                } else {
                    return false;
                }
                if (8 < part) {
                    return false;
                }
            }
            return part != 0;
        }
    };

    abstract boolean allows(String value);

    private static boolean startsName(String value) {
        if (value.isEmpty()) {
            return false;
        }
        char c = value.charAt(0);
        return isLetter(c) || c == '_' || c == ':' || (128 <= c && XMLChar.isNameStart(c));
    }

    private static boolean all(String value, int from, boolean colon) {
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean ascii = isLetter(c) || isDigit(c) || c == '-' || c == '.' || c == '_' || (c == ':' && colon);
            // Xerces knows XML 1.0's letters; it is not loaded for the names that people use
            if (!ascii && (c < 128 || !XMLChar.isName(c))) {
                return false;
            }
        }
        return !value.isEmpty();
    }

    private static boolean isLetter(char c) {
        return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return '0' <= c && c <= '9';
    }
}
