package dev.virtsnap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The site is whole: a page for everything, no link that leads nowhere, nothing fetched from elsewhere. */
class SiteTest {

    @Test
    void everyCodeAndEveryElementHasAPageAndEveryLinkLeadsSomewhere(@TempDir Path folder) throws Exception {
        Path site = folder.resolve("made/site");

        Ran ran = Ran.of("site", site.toString());

        assertEquals("", ran.err());
        Map<Path, Document> pages = new HashMap<>();
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".html")).toList()) {
                pages.put(file, parser.parse(file.toFile()));
            }
        }
        assertEquals("wrote " + pages.size() + " pages; begin with " + site.resolve("index.html") + "\n", ran.out());
        for (String code : Pages.codes()) {
            assertTrue(pages.containsKey(site.resolve("codes/" + code + ".html")), code);
        }
        int links = 0;
        List<String> broken = new ArrayList<>();
        for (Map.Entry<Path, Document> page : pages.entrySet()) {
            for (String address : addresses(page.getValue())) {
                links++;
                Path target = page.getKey().resolveSibling(address).normalize();
                if (!Files.isRegularFile(target)) {
                    broken.add(page.getKey() + " -> " + address);
                }
            }
        }
        assertEquals(List.of(), broken);
        assertTrue(2000 < links, "only " + links);
        String search = Files.readString(site.resolve("pages.js"));
        assertEquals(pages.size() + 1, search.lines().count());
        assertTrue(search.contains("[\"codes/SNAP205.html\",\"SNAP205: "), "searchable");
    }

    /** What links, scripts and styles name; links that people follow may lead to libvirt's pages, and nothing else may. */
    private static List<String> addresses(Document page) {
        List<String> addresses = new ArrayList<>();
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            for (String attribute : List.of("href", "src")) {
                String address = element.getAttribute(attribute);
                if (address.startsWith("https://libvirt.org/")) {
                    assertEquals("a", element.getTagName());
                } else if (!address.isEmpty()) {
                    assertFalse(address.contains(":"), address);
                    addresses.add(address);
                }
            }
        }
        return addresses;
    }

    @Test
    void allDocumentationIsInIt(@TempDir Path folder) throws IOException {
        Ran.of("site", folder.toString());
        TreeSet<String> missing = new TreeSet<>();
        int seen = 0;
        Path docs = Path.of("../schemas/src/main/docs");
        try (Stream<Path> files = Files.walk(docs)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".md")).toList()) {
                seen++;
                String name = docs.relativize(file).toString().replaceAll("\\.md$", "");
                int cut = name.contains("/@") ? name.indexOf("/@") : name.contains("=") ? name.indexOf('=') : -1;
                Path page = folder.resolve("elements/" + (cut < 0 ? name : name.substring(0, cut)) + ".html");
                String id = cut < 0 ? "<h1>" : "id=\"" + name.substring(cut + 1) + "\"";
                if (!Files.exists(page) || !Files.readString(page).contains(id)) {
                    missing.add(name);
                }
            }
        }
        assertEquals(new TreeSet<>(), missing);
        assertTrue(800 < seen, "only " + seen);
    }

    @Test
    void aSiteThatCannotBeWrittenIsSaid(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        Ran ran = Ran.of("site", file.toString());

        assertEquals(2, ran.code());
        assertTrue(ran.err().startsWith("virtsnap: the site '" + file + "' cannot be written: "), ran.err());
    }

    @Test
    void aPageIsExplainedInTheFormatAskedFor() {
        String markdown = Ran.of("explain", "--format", "markdown", "SNAP205").out();
        String html = Ran.of("explain", "--format", "html", "SNAP205").out();

        assertTrue(markdown.startsWith("# An overlay is given for a disk that is not external\n"), markdown);
        assertTrue(html.contains("<h1>An overlay is given for a disk that is not external</h1>"), html);
        assertTrue(html.endsWith("</html>\n"), html);
    }
}
