package dev.virtsnap.language.ide;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The page that explains a code.
 *
 * @param code {@code SNAP…}, {@code HAZ…}, {@code schema/…} or {@code xml/…}
 * @param head what its front matter says, by key: {@code severity}, {@code title}, and more where it applies
 * @param body Markdown, from the heading on
 */
public record Page(String code, Map<String, String> head, String body) {

    private static final String FENCE = "---\n";

    public Page {
        head = Map.copyOf(head);
    }

    /** Reads a page: lines {@code key: value} between two lines of three hyphens, then Markdown. */
    static Page read(String code, String text) {
        int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        if (end < 0) {
            return new Page(code, Map.of(), text.strip() + "\n");
        }
        Map<String, String> head = new LinkedHashMap<>();
        text.substring(FENCE.length(), end + 1).lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (0 < colon) {
                head.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        });
        return new Page(code, head, text.substring(end + 1 + FENCE.length()).strip() + "\n");
    }

    /** What is wrong, in one line; the code if the page does not say it. */
    public String title() {
        return head.getOrDefault("title", code);
    }
}
