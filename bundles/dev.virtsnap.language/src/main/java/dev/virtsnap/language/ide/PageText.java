package dev.virtsnap.language.ide;

import java.util.ArrayList;
import java.util.List;

/** Pages of the documentation as they are shown beside a document. */
final class PageText {

    private PageText() {}

    /** Title, everything the page says, and what its front matter has to say. */
    static String whole(Page page) {
        return "**" + page.title() + "**\n\n" + page.body().strip() + foot(page);
    }

    /** Title, first paragraph, and the sections of those headings. */
    static String brief(Page page, List<String> headings) {
        StringBuilder text = new StringBuilder("**" + page.title() + "**\n\n");
        text.append(section(page.body(), ""));
        for (String heading : headings) {
            String body = section(page.body(), heading);
            if (!body.isEmpty()) {
                String gap = body.startsWith("- ") ? "\n\n" : " ";
                text.append("\n\n**").append(heading).append(":**").append(gap).append(body);
            }
        }
        return text.append(foot(page)).toString();
    }

    /** What stands under a heading; under none, what stands before the first. */
    private static String section(String body, String heading) {
        StringBuilder found = new StringBuilder();
        boolean inside = heading.isEmpty();
        for (String line : body.split("\n", -1)) {
            if (line.startsWith("## ")) {
                inside = line.substring(3).strip().equals(heading);
            } else if (inside) {
                found.append(line).append('\n');
            }
        }
        return found.toString().strip();
    }

    private static String foot(Page page) {
        List<String> facts = new ArrayList<>();
        String fallback = page.head().get("default");
        if (fallback != null) {
            facts.add("Default: " + fallback);
        }
        String since = page.head().get("since");
        if (since != null && !since.equals("unknown")) {
            facts.add("since libvirt " + since);
        }
        String drivers = page.head().get("drivers");
        if (drivers != null) {
            facts.add("drivers: " + drivers);
        }
        return facts.isEmpty() ? "" : "\n\n*" + String.join(" · ", facts) + "*";
    }
}
