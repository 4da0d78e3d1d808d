package dev.virtsnap.cli;

import dev.virtsnap.cli.report.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * Our pages as a terminal shows them: headings bold, paragraphs filled to the width, code indented.
 *
 * <p>It reads as much Markdown as our pages use: headings, paragraphs, lists, fenced code, tables as they stand, and inline
 * code, emphasis and links.
 */
final class MarkdownView {

    private final Style style;
    private final int width;
    private final StringBuilder out = new StringBuilder();

    /** The words of the paragraph or list item that is being read. */
    private final List<String> words = new ArrayList<>();

    private String indent = "";
    private boolean blankBefore = true;

    MarkdownView(Style style, int width) {
        this.style = style;
        this.width = width;
    }

    String render(String markdown) {
        out.setLength(0);
        blankBefore = true;
        boolean inCode = false;
        for (String line : markdown.split("\n", -1)) {
            if (line.startsWith("```")) {
                endParagraph();
                inCode = !inCode;
            } else if (inCode) {
                put("    " + line);
            } else {
                read(line);
            }
        }
        endParagraph();
        while (1 < out.length() && out.charAt(out.length() - 2) == '\n') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    private void read(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            endParagraph();
            blank();
        } else if (text.startsWith("#")) {
            endParagraph();
            put(style.bold(inline(text.substring(hashes(text)).strip())));
        } else if (text.startsWith("|")) {
            endParagraph();
            put(inline(text));
        } else if (text.startsWith("- ") || text.startsWith("* ")) {
            endParagraph();
            indent = " ".repeat(line.indexOf(text.charAt(0)) + 2);
            words.add(" ".repeat(indent.length() - 2) + "-");
            addWords(text.substring(2));
        } else {
            addWords(text);
        }
    }

    private static int hashes(String text) {
        int n = 0;
        while (n < text.length() && text.charAt(n) == '#') {
            n++;
        }
        return n;
    }

    private void addWords(String text) {
        for (String word : inline(text).split(" +", -1)) {
            words.add(word);
        }
    }

    /** Writes the gathered words, as many on a line as it holds. */
    private void endParagraph() {
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : words) {
            int length = visibleLength(word);
            if (0 < used && width < used + 1 + length) {
                put(line.toString());
                line.setLength(0);
                line.append(indent);
                used = indent.length();
            } else if (0 < used && indent.length() != used) {
                line.append(' ');
                used++;
            } else if (0 < used && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
                used++;
            }
            line.append(word);
            used += length;
        }
        if (0 < used) {
            put(line.toString());
        }
        words.clear();
        indent = "";
    }

    private void put(String line) {
        out.append(line).append('\n');
        blankBefore = line.isEmpty();
    }

    private void blank() {
        if (!blankBefore) {
            put("");
        }
    }

    /** Inline code in bold, emphasis and links as their text, a link's address behind it if it leads out of the pages. */
    private String inline(String text) {
        StringBuilder result = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int close = c == '`' ? text.indexOf('`', i + 1) : -1;
            int middle = c == '[' ? text.indexOf("](", i) : -1;
            int end = middle < 0 ? -1 : text.indexOf(')', middle);
            if (0 <= close) {
                result.append(code(text.substring(i + 1, close)));
                i = close + 1;
            } else if (0 <= end) {
                String target = text.substring(middle + 2, end);
                result.append(inline(text.substring(i + 1, middle)));
                result.append(target.startsWith("http") ? " (" + target + ")" : "");
                i = end + 1;
            } else if (text.startsWith("**", i)) {
                i += 2;
            } else {
                result.append(c);
                i++;
            }
        }
        return result.toString();
    }

    /** Code keeps its blanks together, which the filling of lines would take for places to break. */
    private String code(String text) {
        StringBuilder painted = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            painted.append(painted.length() == 0 ? "" : " ").append(style.bold(word));
        }
        return style.color() ? painted.toString() : "'" + text + "'";
    }

    private static int visibleLength(String word) {
        int length = 0;
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) == '\u001b') {
                i = word.indexOf('m', i);
            } else {
                length++;
            }
        }
        return length;
    }
}
