package dev.virtsnap.language.syntax;

import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;

/** Checks an XML declaration (production [23]): its place, and version, encoding and standalone in this order. */
final class Declaration {

    private static final String[] NAMES = {"version", "encoding", "standalone"};

    private final String text;
    private final int end;
    private final Problems problems;

    private Declaration(String text, int end, Problems problems) {
        this.text = text;
        this.end = end;
        this.problems = problems;
    }

    /**
     * Reports the first mistake in a declaration that has its {@code ?>}.
     *
     * @param begin the only offset where one may stand
     */
    static void check(String text, int start, int end, int begin, Problems problems) {
        int name = start + 2;
        if (!text.startsWith("xml", name)) {
            problems.add(
                    SyntaxCode.BAD_DECLARATION,
                    name,
                    name + 3,
                    "The XML declaration is written <?xml in small letters, and no instruction may be called so.",
                    Problems.replace("Write 'xml'", name, name + 3, "xml"));
            return;
        }
        if (start != begin) {
            boolean blank = Chars.skipSpace(text, begin) == start;
            Edit edit = Edit.delete(blank ? new Range(begin, start) : new Range(start, end));
            problems.add(
                    SyntaxCode.DECLARATION_NOT_FIRST,
                    start,
                    start + 5,
                    "The XML declaration must be the very first thing in the document; "
                            + (blank ? "remove the white space before it." : "remove it here."),
                    new Fix(
                            blank ? "Remove the white space before it" : "Remove the declaration",
                            java.util.List.of(edit),
                            blank));
            return;
        }
        new Declaration(text, end - 2, problems).check(start, name + 3);
    }

    /** Whether a declaration would be right if it ended at an offset. */
    static boolean isGood(String text, int start, int end) {
        Problems problems = new Problems(text.length(), 1);
        new Declaration(text, end, problems).check(start, start + 5);
        return problems.isEmpty();
    }

    private void check(int start, int from) {
        int i = from;
        int next = 0;
        while (true) {
            int gap = i;
            i = Chars.skipSpace(text, i);
            if (end <= i) {
                if (next == 0) {
                    complain(start, from, "The XML declaration needs a version; write <?xml version=\"1.0\"?>.");
                }
                return;
            }
            int nameEnd = Math.min(end, Chars.wordEnd(text, i));
            String name = text.substring(i, nameEnd);
            int index = index(name);
            int value = value(nameEnd);
            if (index < 0 || value < 0) {
                complain(
                        i,
                        Math.max(nameEnd, i + 1),
                        "An XML declaration holds version=\"1.0\", then encoding=\"…\", then standalone=\"yes\" or \"no\", and nothing else.");
                return;
            }
            int close = text.indexOf(text.charAt(value), value + 1);
            if (gap == i) {
                problems.add(
                        SyntaxCode.BAD_DECLARATION,
                        i,
                        nameEnd,
                        "There must be white space before '" + name + "'.",
                        Problems.insert(i, " "));
                return;
            }
            if (next == 0 && index != 0) {
                complain(
                        i,
                        nameEnd,
                        "The XML declaration must begin with the version; write <?xml version=\"1.0\" before '" + name
                                + "'.");
                return;
            }
            if (index < next) {
                complain(
                        i,
                        nameEnd,
                        "'" + name
                                + "' stands in the wrong place or twice: the order is version, encoding, standalone.");
                return;
            }
            if (!accepts(index, text.substring(value + 1, close))) {
                complain(value, close + 1, EXPECTED[index]);
                return;
            }
            next = index + 1;
            i = close + 1;
        }
    }

    private static final String[] EXPECTED = {
        "The version must be \"1.0\".",
        "This is not the name of an encoding; write \"UTF-8\".",
        "standalone is either \"yes\" or \"no\"."
    };

    private static int index(String name) {
        for (int i = 0; i < NAMES.length; i++) {
            if (NAMES[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The opening quote of the value behind a name, if all of {@code = 'value'} is there, or a negative number. */
    private int value(int nameEnd) {
        int i = Chars.skipSpace(text, nameEnd);
        if (end <= i || text.charAt(i) != '=') {
            return -1;
        }
        i = Chars.skipSpace(text, i + 1);
        if (end <= i || !Chars.isQuote(text.charAt(i))) {
            return -1;
        }
        int close = text.indexOf(text.charAt(i), i + 1);
        return close < 0 || end <= close ? -1 : i;
    }

    private static boolean accepts(int index, String value) {
        if (index == 0) {
            return value.equals("1.0");
        }
        if (index == 2) {
            return value.equals("yes") || value.equals("no");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean letter = ('A' <= c && c <= 'Z') || ('a' <= c && c <= 'z');
            boolean other = ('0' <= c && c <= '9') || c == '.' || c == '_' || c == '-';
            if (!letter && !(other && 0 < i)) {
                return false;
            }
        }
        return !value.isEmpty();
    }

    private void complain(int from, int to, String message) {
        problems.add(SyntaxCode.BAD_DECLARATION, from, to, message);
    }
}
