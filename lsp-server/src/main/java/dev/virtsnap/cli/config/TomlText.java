package dev.virtsnap.cli.config;

import dev.virtsnap.language.text.LineIndex;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import org.tomlj.TomlPosition;

/** Finds what stands at the places that the parser names: it tells where keys begin, and no more. */
final class TomlText {

    private final String text;
    private final LineIndex lines;

    TomlText(Text text) {
        this.text = text.string();
        this.lines = text.lines();
    }

    /** The offset of a place. */
    int offset(TomlPosition position) {
        int line = Math.min(position.line() - 1, lines.lineCount() - 1);
        Range row = lines.line(line);
        int rest = text.codePointCount(row.start(), row.end());
        return text.offsetByCodePoints(row.start(), Math.min(position.column() - 1, rest));
    }

    int line(int offset) {
        return lines.lineOf(offset) + 1;
    }

    /** The key at an offset, the name of a table included; one character where there is nothing. */
    Range key(int offset) {
        int start = offset;
        while (start < text.length() && 0 <= "[ \t".indexOf(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < text.length() && "=]\n\r \t".indexOf(text.charAt(end)) < 0) {
            end = isQuote(text.charAt(end)) ? quoted(end) : end + 1;
        }
        return atLeastOne(start, end);
    }

    /** The value of a key: what stands behind the equals sign, or the name of the table. */
    Range value(int offset) {
        Range key = key(offset);
        int equals = skipBlank(key.end());
        boolean assigned = equals < text.length() && text.charAt(equals) == '=';
        return assigned ? element(equals + 1) : key;
    }

    /** The word at an offset; nothing where there is none. */
    Range at(int offset) {
        boolean word = offset < text.length() && " \t\r\n".indexOf(text.charAt(offset)) < 0;
        return word ? element(offset) : Range.at(offset);
    }

    /** The value that comes next, at an offset or behind blanks, line ends and comments. */
    Range element(int offset) {
        int start = offset;
        while (start < text.length() && 0 <= " \t\r\n#".indexOf(text.charAt(start))) {
            int newline = text.indexOf('\n', start);
            start = text.charAt(start) != '#' ? start + 1 : newline < 0 ? text.length() : newline;
        }
        int end = start;
        while (end < text.length() && ",]}#\n\r \t".indexOf(text.charAt(end)) < 0) {
            end = isQuote(text.charAt(end)) ? quoted(end) : end + 1;
        }
        return atLeastOne(start, end);
    }

    private int skipBlank(int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static boolean isQuote(char c) {
        return c == '\'' || c == '"';
    }

    /** Behind the string that begins at an offset, at the end of the line at the latest. */
    private int quoted(int start) {
        char quote = text.charAt(start);
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
            at += quote == '"' && text.charAt(at) == '\\' && at + 1 < text.length() ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }

    private Range atLeastOne(int start, int end) {
        if (start < end) {
            return new Range(start, end);
        }
        int from = Math.min(start, Math.max(0, text.length() - 1));
        return new Range(from, Math.min(from + 1, text.length()));
    }
}
