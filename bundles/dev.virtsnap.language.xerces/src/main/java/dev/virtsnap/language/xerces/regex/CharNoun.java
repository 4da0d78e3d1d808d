package dev.virtsnap.language.xerces.regex;

import dev.virtsnap.language.xerces.regex.CharSet.Ranges;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the characters of a set are called.
 *
 * @param one {@code letter, digit or '_'}
 * @param many {@code letters, digits or '_'}
 * @param where what is to be said behind the noun, or nothing: {@code in one line}
 */
record CharNoun(String one, String many, String where) {

    private static final int MOST_PARTS = 8;
    private static final int MOST_EXCLUDED = 5;

    private static final Ranges DIGITS = Ranges.of('0', '9');
    private static final Ranges LOWER = Ranges.of('a', 'z');
    private static final Ranges UPPER = Ranges.of('A', 'Z');
    private static final Ranges LETTERS = Ranges.of('a', 'z', 'A', 'Z');
    private static final Ranges SPACE = Ranges.of('\t', '\n', '\r', '\r', ' ', ' ');
    private static final Ranges LINE_BREAK = Ranges.of('\n', '\n', '\r', '\r');

    private static final Map<CharSet, CharNoun> KNOWN = Map.of(
            Ranges.of('0', '9', 'a', 'f', 'A', 'F'),
            noun("hexadecimal digit"),
            Ranges.of('0', '9', 'a', 'f'),
            noun("lower-case hexadecimal digit"),
            Ranges.of('0', '9', 'A', 'F'),
            noun("upper-case hexadecimal digit"),
            Ranges.of('0', '7'),
            noun("octal digit"),
            Ranges.of(' ', '~'),
            noun("printable ASCII character"),
            Ranges.ALL,
            noun("character"),
            LINE_BREAK.complement(),
            new CharNoun("character", "characters", " in one line"),
            Ranges.single('\n').complement(),
            new CharNoun("character", "characters", " in one line"));

    /** The noun for a set, or null if it takes too many words. */
    static @Nullable CharNoun of(CharSet set) {
        CharNoun known = KNOWN.get(set);
        if (known != null || !(set instanceof Ranges ranges)) {
            return known;
        }
        if (isAscii(ranges)) {
            return listed(ranges);
        }
        Ranges excluded = ranges.complement();
        if (!isAscii(excluded) || MOST_EXCLUDED < excluded.size()) {
            return null;
        }
        CharNoun others = listed(excluded);
        return others == null ? null : new CharNoun("character", "characters", " other than " + others.many);
    }

    private static @Nullable CharNoun listed(Ranges set) {
        List<CharNoun> parts = new ArrayList<>();
        CharSet rest = set;
        rest = take(rest, LETTERS, noun("letter"), parts);
        rest = take(rest, LOWER, noun("lower-case letter"), parts);
        rest = take(rest, UPPER, noun("upper-case letter"), parts);
        rest = take(rest, DIGITS, noun("digit"), parts);
        rest = take(rest, SPACE, new CharNoun("white space", "white space", ""), parts);
        rest = take(rest, LINE_BREAK, noun("line break"), parts);
        rest = take(rest, Ranges.single('\n'), noun("line break"), parts);
        rest = take(rest, Ranges.single('_'), quoted('_'), parts);
        int[] bounds = ((Ranges) rest).bounds();
        for (int i = 0; i < bounds.length; i += 2) {
            if (bounds[i] + 2 <= bounds[i + 1]
                    && Character.isLetterOrDigit(bounds[i])
                    && Character.isLetterOrDigit(bounds[i + 1])) {
                String range = quoted(bounds[i]).one + " to " + quoted(bounds[i + 1]).one;
                parts.add(new CharNoun(range, range, ""));
                continue;
            }
            for (int c = bounds[i]; c <= bounds[i + 1]; c++) {
                parts.add(quoted(c));
                if (MOST_PARTS < parts.size()) {
                    return null;
                }
            }
        }
        if (parts.isEmpty() || MOST_PARTS < parts.size()) {
            return null;
        }
        if (parts.size() == 1 && bounds.length == 2 && bounds[0] + 1 < bounds[1]) {
            return new CharNoun("character from " + parts.get(0).one, "characters from " + parts.get(0).one, "");
        }
        return new CharNoun(
                either(parts.stream().map(CharNoun::one).toList()),
                either(parts.stream().map(CharNoun::many).toList()),
                "");
    }

    private static CharSet take(CharSet rest, Ranges set, CharNoun noun, List<CharNoun> into) {
        if (!set.without(rest).equals(Ranges.of())) {
            return rest;
        }
        into.add(noun);
        return rest.without(set);
    }

    private static boolean isAscii(Ranges set) {
        int[] bounds = set.bounds();
        return bounds.length != 0 && bounds[bounds.length - 1] < 128;
    }

    private static CharNoun noun(String one) {
        return new CharNoun(one, one + "s", "");
    }

    private static CharNoun quoted(int c) {
        switch (c) {
            case ' ' -> {
                return noun("space");
            }
            case '\t' -> {
                return noun("tab");
            }
            case '\r' -> {
                return noun("carriage return");
            }
            case '\'' -> {
                return noun("apostrophe");
            }
            default -> {
                if (c < ' ' || c == 127) {
                    return noun("control character " + c);
                }
                String quoted = "'" + Character.toString(c) + "'";
                return new CharNoun(quoted, quoted, "");
            }
        }
    }

    /** {@code a, b or c}. */
    static String either(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " or " + parts.get(last);
    }
}
