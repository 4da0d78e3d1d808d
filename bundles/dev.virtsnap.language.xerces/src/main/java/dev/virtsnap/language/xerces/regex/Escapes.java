package dev.virtsnap.language.xerces.regex;

import java.util.List;
import org.apache.xerces.util.XMLChar;

/** What may stand after a backslash: {@code \n}, {@code \d}, {@code \p{Lu}} … */
final class Escapes {

    private static final String SINGLE = "\\|.?*+(){}-[]^";
    private static final String GROUPS = "LMNPZSC";

    /** Each of Unicode's general categories that XML Schema names, and its number in {@link Character}. */
    private static final List<String> NAMES = List.of(
            "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
            "Zs", "Zl", "Zp", "Sm", "Sc", "Sk", "So", "Cc", "Cf", "Co", "Cn");

    private static final byte[] TYPES = {
        Character.UPPERCASE_LETTER,
        Character.LOWERCASE_LETTER,
        Character.TITLECASE_LETTER,
        Character.MODIFIER_LETTER,
        Character.OTHER_LETTER,
        Character.NON_SPACING_MARK,
        Character.COMBINING_SPACING_MARK,
        Character.ENCLOSING_MARK,
        Character.DECIMAL_DIGIT_NUMBER,
        Character.LETTER_NUMBER,
        Character.OTHER_NUMBER,
        Character.CONNECTOR_PUNCTUATION,
        Character.DASH_PUNCTUATION,
        Character.START_PUNCTUATION,
        Character.END_PUNCTUATION,
        Character.INITIAL_QUOTE_PUNCTUATION,
        Character.FINAL_QUOTE_PUNCTUATION,
        Character.OTHER_PUNCTUATION,
        Character.SPACE_SEPARATOR,
        Character.LINE_SEPARATOR,
        Character.PARAGRAPH_SEPARATOR,
        Character.MATH_SYMBOL,
        Character.CURRENCY_SYMBOL,
        Character.MODIFIER_SYMBOL,
        Character.OTHER_SYMBOL,
        Character.CONTROL,
        Character.FORMAT,
        Character.PRIVATE_USE,
        Character.UNASSIGNED
    };

    private final RegexParser in;

    Escapes(RegexParser in) {
        this.in = in;
    }

    /** The characters that an escape stands for; the backslash has been read. */
    CharSet afterBackslash() throws RegexException {
        int c = in.next();
        switch (c) {
            case 'n' -> {
                return CharSet.Ranges.single('\n');
            }
            case 'r' -> {
                return CharSet.Ranges.single('\r');
            }
            case 't' -> {
                return CharSet.Ranges.single('\t');
            }
            case 's' -> {
                return space();
            }
            case 'S' -> {
                return space().complement();
            }
            case 'd' -> {
                return category("Nd");
            }
            case 'D' -> {
                return category("Nd").complement();
            }
            case 'w' -> {
                return notWord().complement();
            }
            case 'W' -> {
                return notWord();
            }
            case 'i' -> {
                return new NameCharacters(true);
            }
            case 'I' -> {
                return new NameCharacters(true).complement();
            }
            case 'c' -> {
                return new NameCharacters(false);
            }
            case 'C' -> {
                return new NameCharacters(false).complement();
            }
            case 'p' -> {
                return property();
            }
            case 'P' -> {
                return property().complement();
            }
            default -> {
                if (0 <= c && 0 <= SINGLE.indexOf(c)) {
                    return CharSet.Ranges.single(c);
                }
                throw in.wrong(
                        c < 0
                                ? "ends with a '\\'"
                                : "has the unknown escape '\\" + Character.toString(c)
                                        + "'; write a backslash as '\\\\'");
            }
        }
    }

    private static CharSet.Ranges space() {
        return CharSet.Ranges.of('\t', '\n', '\r', '\r', ' ', ' ');
    }

    private static CharSet notWord() {
        return CharSet.union(List.of(category("P"), category("Z"), category("C")));
    }

    private CharSet property() throws RegexException {
        if (in.next() != '{') {
            throw in.wrong("needs a '{' after '\\p'");
        }
        StringBuilder name = new StringBuilder();
        for (int c = in.next(); c != '}'; c = in.next()) {
            if (c < 0) {
                throw in.wrong("has no '}' for its '\\p{'");
            }
            name.appendCodePoint(c);
        }
        String property = name.toString();
        if (property.startsWith("Is")) {
            CharSet block = UnicodeBlocks.named(property.substring(2));
            if (block == null) {
                throw in.wrong("asks for the unknown Unicode block '" + property.substring(2) + "'");
            }
            return block;
        }
        if (NAMES.contains(property) || (property.length() == 1 && 0 <= GROUPS.indexOf(property))) {
            return category(property);
        }
        throw in.wrong("asks for the unknown character category '" + property + "'");
    }

    /** The category of a name, or all categories that begin with a letter. */
    private static CharSet category(String name) {
        int types = 0;
        for (int i = 0; i < TYPES.length; i++) {
            if (NAMES.get(i).startsWith(name)) {
                types |= 1 << TYPES[i];
            }
        }
        return new CharSet.Category(name, types);
    }

    /** What XML 1.0 lets a name start with, or go on with. */
    record NameCharacters(boolean first) implements CharSet {
        @Override
        public boolean contains(int codePoint) {
            return first ? XMLChar.isNameStart(codePoint) : XMLChar.isName(codePoint);
        }
    }
}
