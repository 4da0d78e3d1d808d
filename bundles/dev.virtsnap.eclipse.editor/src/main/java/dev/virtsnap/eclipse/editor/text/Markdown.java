package dev.virtsnap.eclipse.editor.text;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;

/**
 * What our pages use of Markdown, as plain text with styles: headings, paragraphs, lists, fences, tables, bold, italic, code
 * and links.
 *
 * @param plain the text without markup
 * @param spans by place; they do not overlap
 */
public record Markdown(String plain, List<Span> spans) {

    /** How a stretch looks. */
    public enum Style {
        BOLD(SWT.BOLD),
        ITALIC(SWT.ITALIC),
        CODE(SWT.NORMAL);

        private final int fontStyle;

        Style(int fontStyle) {
            this.fontStyle = fontStyle;
        }

        int fontStyle() {
            return fontStyle;
        }
    }

    /** A stretch that looks different. */
    public record Span(int start, int length, Style style) {}

    public Markdown {
        spans = List.copyOf(spans);
    }

    /** Reads a text. */
    public static Markdown of(String markdown) {
        return new Reader().read(markdown);
    }

    private static final class Reader {
        private final StringBuilder out = new StringBuilder();
        private final List<Span> spans = new ArrayList<>();
        private boolean fenced;
        private boolean inParagraph;

        Markdown read(String markdown) {
            for (String line : markdown.strip().split("\r?\n", -1)) {
                line(line);
            }
            String plain = out.toString().stripTrailing();
            spans.removeIf(span -> plain.length() < span.start() + span.length());
            return new Markdown(plain, spans);
        }

        private void line(String line) {
            String text = line.strip();
            if (text.startsWith("```")) {
                fenced = !fenced;
                gap();
            } else if (fenced) {
                span("  " + line, Style.CODE);
                out.append('\n');
            } else if (text.isEmpty()) {
                gap();
            } else if (text.startsWith("#")) {
                gap();
                span(text.replaceFirst("^#+ *", ""), Style.BOLD);
                out.append('\n');
            } else if (text.startsWith("- ") || text.startsWith("* ")) {
                endParagraph();
                out.append("• ");
                inline(text.substring(2));
                inParagraph = true;
            } else if (text.startsWith("|")) {
                endParagraph();
                row(text);
            } else {
                // one sentence stands on each line of a page; a person reads paragraphs
                out.append(inParagraph ? " " : "");
                inline(text);
                inParagraph = true;
            }
        }

        private void row(String text) {
            if (text.matches("[|:\\- ]+")) {
                return;
            }
            inline(text.replaceAll("^\\| *| *\\|$", "").replaceAll(" *\\| *", "  —  "));
            out.append('\n');
        }

        private void endParagraph() {
            if (inParagraph) {
                out.append('\n');
                inParagraph = false;
            }
        }

        private void gap() {
            endParagraph();
            if (0 < out.length() && !out.toString().endsWith("\n\n")) {
                out.append('\n');
            }
        }

        private void inline(String text) {
            int i = 0;
            while (i < text.length()) {
                int end = i;
                if (text.startsWith("**", i) && 0 < (end = text.indexOf("**", i + 2))) {
                    span(text.substring(i + 2, end).replace("`", ""), Style.BOLD);
                    i = end + 2;
                } else if (text.charAt(i) == '`' && 0 < (end = text.indexOf('`', i + 1))) {
                    span(text.substring(i + 1, end), Style.CODE);
                    i = end + 1;
                } else if (text.charAt(i) == '*' && i + 1 < end(text, i) && 0 < (end = end(text, i))) {
                    span(text.substring(i + 1, end).replace("`", ""), Style.ITALIC);
                    i = end + 1;
                } else if (text.charAt(i) == '[' && 0 < (end = text.indexOf("](", i))) {
                    inline(text.substring(i + 1, end));
                    int close = text.indexOf(')', end);
                    i = close < 0 ? text.length() : close + 1;
                } else {
                    boolean escaped = text.charAt(i) == '\\' && i + 1 < text.length();
                    i += escaped ? 1 : 0;
                    out.append(text.charAt(i));
                    i++;
                }
            }
        }

        /** Where italics end that begin here; none for a star between blanks. */
        private static int end(String text, int from) {
            boolean opens = from + 1 < text.length() && text.charAt(from + 1) != ' ';
            return opens ? text.indexOf('*', from + 1) : -1;
        }

        private void span(String text, Style style) {
            if (!text.isEmpty()) {
                spans.add(new Span(out.length(), text.length(), style));
                out.append(text);
            }
        }
    }
}
