package dev.virtsnap.cli.site;

import dev.virtsnap.cli.html.Asset;
import dev.virtsnap.cli.html.Html;
import dev.virtsnap.cli.html.HtmlPage;
import dev.virtsnap.cli.html.Markdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the site: a page for each code and each element, an index and a search. Everything is a file beside the others, so
 * it can be read from a disk as well as from any server.
 */
public final class Site {

    /** What the groups of codes speak of. */
    private static final Map<String, String> GROUPS = Map.of(
            "SNAP", "What libvirt refuses, or accepts and does not do",
            "HAZ", "What libvirt does to someone's surprise",
            "schema/", "What the grammar does not allow",
            "xml/", "What is no XML",
            "virtsnap/", "What is said to virtsnap in a comment");

    private static final List<String> ORDER = List.of("SNAP", "HAZ", "schema/", "xml/", "virtsnap/");

    private final Path folder;
    private final String program;
    private final List<CodePage> codes;
    private final Set<String> known = new HashSet<>();

    /** What {@code site.js} searches, as members of an array. */
    private final List<String> searched = new ArrayList<>();

    /**
     * A site that is not written yet.
     *
     * @param folder where it goes
     * @param program the version of the program
     * @param codes in the order of the index
     */
    public Site(Path folder, String program, List<CodePage> codes) {
        this.folder = folder;
        this.program = program;
        this.codes = List.copyOf(codes);
        codes.forEach(code -> known.add(code.code()));
    }

    /**
     * Writes all files, over those of the same name.
     *
     * @return how many pages there are
     */
    public int write() throws IOException {
        List<ElementPage> elements = ElementPages.all();
        for (int i = 0; i < codes.size(); i++) {
            write(codes.get(i), neighbours(i));
        }
        for (ElementPage element : elements) {
            Markdown markdown = markdown(root(element.address()));
            page(element.address(), element.title(), element.html(markdown), element.text(markdown));
        }
        put("index.html", HtmlPage.ofSite("", "virtsnap", index(elements)));
        put("pages.js", "window.virtsnapPages = [\n" + String.join(",\n", searched) + "\n];\n");
        put(Asset.SITE.file(), Asset.SITE.text());
        put(Asset.STYLE.file(), Asset.STYLE.text());
        return searched.size() + 1;
    }

    private void write(CodePage code, String neighbours) throws IOException {
        Markdown markdown = markdown(root(code.address()));
        String content = "<p><code>" + Html.escape(code.code()) + "</code> <span class=\"badge " + code.severity()
                + "\">" + code.severity() + "</span></p>\n" + markdown.html(code.page()) + neighbours;
        page(code.address(), code.code() + ": " + code.title(), content, markdown.text(below(code.page())));
    }

    /** What stands below the heading, which the title says already. */
    private static String below(String page) {
        return page.substring(page.indexOf('\n') + 1);
    }

    private String neighbours(int i) {
        String root = root(codes.get(i).address());
        StringBuilder out = new StringBuilder("<nav class=\"next\">");
        link(out, root, i == 0 ? "" : codes.get(i - 1).code(), "\u2190 ", "");
        link(out, root, i + 1 == codes.size() ? "" : codes.get(i + 1).code(), "", " \u2192");
        return out.append("</nav>\n").toString();
    }

    private static void link(StringBuilder out, String root, String code, String before, String behind) {
        out.append("<span>");
        if (!code.isEmpty()) {
            out.append("<a href=\"").append(root).append(CodePage.address(code)).append("\">");
            out.append(before).append(Html.escape(code)).append(behind).append("</a>");
        }
        out.append("</span>");
    }

    private String index(List<ElementPage> elements) {
        StringBuilder out =
                new StringBuilder("<h1>What can be wrong with a snapshot document, and what is in it</h1>\n");
        out.append("<p>The codes that <code>virtsnap check</code> prints in brackets, and the elements of libvirt's")
                .append(" <code>&lt;domainsnapshot&gt;</code> with their attributes and values.</p>\n");
        for (String group : ORDER) {
            out.append("<h2 id=\"")
                    .append(group)
                    .append("\">")
                    .append(GROUPS.get(group))
                    .append("</h2>\n");
            out.append("<table><thead><tr><th>code</th><th>severity</th><th>what is wrong</th></tr></thead><tbody>\n");
            for (CodePage code : codes) {
                if (code.group().equals(group)) {
                    row(out, code);
                }
            }
            out.append("</tbody></table>\n");
        }
        out.append("<h2 id=\"elements\">Elements</h2>\n<ul class=\"tree\">\n");
        for (ElementPage element : elements) {
            out.append("<li><a href=\"").append(element.address()).append("\"><code>");
            out.append(Html.escape(element.element())).append("</code></a></li>\n");
        }
        out.append("</ul>\n<p class=\"faint\">virtsnap ")
                .append(Html.escape(program))
                .append("</p>\n");
        return out.toString();
    }

    private static void row(StringBuilder out, CodePage code) {
        out.append("<tr><td><a href=\"").append(code.address()).append("\"><code>");
        out.append(Html.escape(code.code())).append("</code></a></td><td><span class=\"badge ");
        out.append(code.severity()).append("\">").append(code.severity()).append("</span></td><td>");
        out.append(Html.escape(code.title())).append("</td></tr>\n");
    }

    private Markdown markdown(String root) {
        return new Markdown(known, code -> root + CodePage.address(code));
    }

    /** The way from a page to the folder of the site. */
    private static String root(String address) {
        return "../".repeat((int) address.chars().filter(c -> c == '/').count());
    }

    private void page(String address, String title, String content, String text) throws IOException {
        put(address, HtmlPage.ofSite(root(address), title, content));
        searched.add("[" + quoted(address) + "," + quoted(title) + "," + quoted(text.replaceAll("\\s+", " ")) + "]");
    }

    /** A string of JavaScript. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private void put(String address, String text) throws IOException {
        Path file = folder.resolve(address);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(file, text);
    }
}
