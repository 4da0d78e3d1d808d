package dev.virtsnap.cli.site;

import dev.virtsnap.cli.html.Html;
import dev.virtsnap.cli.html.Markdown;
import dev.virtsnap.language.ide.Documentation;
import dev.virtsnap.language.ide.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is written about an element, its attributes and their values, on one page.
 *
 * @param element the end of a path, such as {@code disks/disk}
 * @param parts what there is a page for: empty for the element, {@code /@name}, {@code /@name=value}, {@code =value}
 */
record ElementPage(String element, List<String> parts) {

    private static final Map<String, String> FACTS =
            Map.of("since", "Since libvirt", "default", "Default", "drivers", "Drivers");

    ElementPage {
        parts = List.copyOf(parts);
    }

    String address() {
        return "elements/" + element + ".html";
    }

    /** {@code <disk> in <disks>}. */
    String name() {
        List<String> names = new ArrayList<>(List.of(element.split("/")));
        StringBuilder name = new StringBuilder("<" + names.remove(names.size() - 1) + ">");
        while (!names.isEmpty()) {
            name.append(" in <").append(names.remove(names.size() - 1)).append('>');
        }
        return name.toString();
    }

    String title() {
        Page page = parts.contains("") ? page("") : null;
        return page == null ? name() : name() + ": " + page.title();
    }

    String html(Markdown markdown) {
        StringBuilder out = new StringBuilder("<h1>" + Html.escape(name()) + "</h1>\n");
        for (String part : parts) {
            Page page = page(part);
            if (page == null) {
                continue;
            }
            boolean value = part.contains("=");
            if (part.isEmpty()) {
                out.append("<p><strong>").append(Html.escape(page.title())).append("</strong></p>\n");
            } else {
                String heading = value ? "h3" : "h2";
                out.append(value ? "<section" : "<section class=\"part\"")
                        .append(" id=\"")
                        .append(Html.escape(part.substring(1)))
                        .append("\">\n<")
                        .append(heading)
                        .append("><code>")
                        .append(Html.escape(shown(part)))
                        .append("</code> ")
                        .append(Html.escape(page.title()))
                        .append("</")
                        .append(heading)
                        .append(">\n");
            }
            facts(out, page);
            String deeper = part.isEmpty() ? "## " : value ? "#### " : "### ";
            out.append(markdown.html(page.body().replaceAll("(?m)^## ", deeper)));
            out.append(part.isEmpty() ? "" : "</section>\n");
        }
        return out.toString();
    }

    String text(Markdown markdown) {
        StringBuilder out = new StringBuilder();
        for (String part : parts) {
            Page page = page(part);
            if (page != null) {
                out.append(shown(part)).append(' ').append(page.title()).append(' ');
                out.append(markdown.text(page.body())).append(' ');
            }
        }
        return out.toString().strip();
    }

    private static void facts(StringBuilder out, Page page) {
        StringBuilder facts = new StringBuilder();
        for (String key : List.of("since", "default", "drivers")) {
            String fact = page.head().get(key);
            if (fact != null) {
                facts.append("<dt>").append(FACTS.get(key)).append("</dt><dd>");
                facts.append(Html.escape(fact)).append("</dd>");
            }
        }
        if (0 < facts.length()) {
            out.append("<dl class=\"facts\">").append(facts).append("</dl>\n");
        }
    }

    /** {@code snapshot='external'} or {@code running}. */
    private static String shown(String part) {
        int equals = part.indexOf('=');
        if (!part.startsWith("/@")) {
            return part.isEmpty() ? "" : part.substring(1);
        }
        return equals < 0 ? part.substring(2) : part.substring(2, equals) + "='" + part.substring(equals + 1) + "'";
    }

    private @Nullable Page page(String part) {
        List<String> path = List.of(element.split("/"));
        int equals = part.indexOf('=');
        if (part.isEmpty()) {
            return Documentation.ofElement(path);
        }
        if (!part.startsWith("/@")) {
            return Documentation.ofTextValue(path, part.substring(1));
        }
        return equals < 0
                ? Documentation.ofAttribute(path, part.substring(2))
                : Documentation.ofAttributeValue(path, part.substring(2, equals), part.substring(equals + 1));
    }
}
