package dev.virtsnap.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whatever a file is called and whatever a message says, a report stays what it is and gives both back. */
class EscapingTest {

    private static final String SPECIAL = "\"'%,:\n\r\t&<>]|`*_#\\@ \0\u0001\u001b\u007f\u0085\u2028\u202e\ufffe";

    @Provide
    Arbitrary<String> nasty() {
        Arbitrary<String> piece = Arbitraries.of(
                "]]>",
                "::error::",
                "%0A",
                "%",
                "&amp;",
                "</script>",
                "<!--",
                "\ud83d\ude00",
                "\r\n",
                "::",
                "\n::",
                "..",
                "--",
                "-->",
                "ok 1",
                "#",
                "\ud800",
                "\\u0000",
                "\u00fc",
                "a",
                "|",
                "<br>");
        Arbitrary<String> some =
                Arbitraries.strings().withChars(SPECIAL).ofMinLength(1).ofMaxLength(3);
        Arbitrary<String> any = Arbitraries.strings().ofMinLength(1).ofMaxLength(4);
        return Arbitraries.oneOf(piece, some, any)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }

    private static Checked checked(String name, String message) {
        Range range = new Range(1, 2);
        Diagnostic diagnostic = Diagnostic.error("SNAP011", range, message)
                .relatedTo(range, message)
                .fixedBy(Fix.choice(message, new Edit(range, message)));
        return new Checked(
                name,
                Text.of("<a>x</a>\n"),
                new Intent(Intent.Kind.CREATE, true, "a reason"),
                List.of(diagnostic),
                Severity.WARNING);
    }

    private static String whole(Format format, Checked file) {
        Summary summary = new Summary();
        summary.add(Summary.Count.of(file.diagnostics()), java.util.Set.of("SNAP011"), 0);
        summary.addProblem(file.diagnostics().get(0).message());
        return format.opening() + format.file(file) + format.closing(summary);
    }

    @Property(tries = 500)
    void xml(@ForAll("nasty") String name, @ForAll("nasty") String message) throws Exception {
        Checked file = checked(name, message);

        Element error = (Element) parse(whole(new CheckstyleFormat(), file))
                .getElementsByTagName("error")
                .item(0);
        assertSame(message, error.getAttribute("message"));
        assertSame(name, ((Element) error.getParentNode()).getAttribute("name"));

        Document junit = parse(whole(new JUnitFormat(), file));
        Element failure = (Element) junit.getElementsByTagName("failure").item(0);
        assertSame(message, failure.getAttribute("message"));
        assertSame(name, ((Element) failure.getParentNode()).getAttribute("file"));
        Element problem = (Element) junit.getElementsByTagName("error").item(0);
        assertSame(message, problem.getAttribute("message"));
    }

    /** Read as XML, which our pages are too: no element and no attribute comes out of a name or a message. */
    @Property(tries = 200)
    void html(@ForAll("nasty") String name, @ForAll("nasty") String message) throws Exception {
        Document plain = parse(whole(new HtmlFormat("1", code -> null), checked("a.xml", "a message")));
        Document page = parse(whole(new HtmlFormat("1", code -> null), checked(name, message)));

        assertEquals(shape(plain), shape(page));
        String heading = page.getElementsByTagName("h2").item(0).getTextContent();
        assertEquals(name.codePointCount(0, name.length()), heading.codePointCount(0, heading.length()));
    }

    private static List<String> shape(Document page) {
        List<String> shape = new ArrayList<>();
        NodeList all = page.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            shape.add(all.item(i).getNodeName() + all.item(i).getAttributes().getLength());
        }
        return shape;
    }

    private static Document parse(String xml) throws Exception {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    /** The same if XML can hold it, else the same but for characters that something stands for. */
    private static void assertSame(String text, String read) {
        assertEquals(
                text.codePoints().map(EscapingTest::inXml).boxed().toList(),
                read.codePoints().map(EscapingTest::inXml).boxed().toList());
    }

    private static int inXml(int c) {
        boolean lost = (c < ' ' && c != '\n' && c != '\r' && c != '\t')
                || (0x2400 <= c && c < 0x2420)
                || (0xD800 <= c && c <= 0xDFFF)
                || (0xFFFD <= c && c <= 0xFFFF);
        return lost ? '?' : c;
    }

    @Property(tries = 500)
    void json(@ForAll("nasty") String name, @ForAll("nasty") String message) {
        Checked file = checked(name, message);
        ProjectRoot anywhere = new ProjectRoot(null);
        String plain = name.startsWith("./") ? name.substring(2) : name;

        JsonObject report = object(whole(new JsonFormat("1"), file));
        assertEquals(
                name,
                report.getAsJsonArray("files")
                        .get(0)
                        .getAsJsonObject()
                        .get("path")
                        .getAsString());
        JsonArray gitlab =
                JsonParser.parseString(whole(new GitLabFormat(anywhere), file)).getAsJsonArray();
        JsonObject issue = gitlab.get(0).getAsJsonObject();
        assertEquals(message, issue.get("description").getAsString());
        assertEquals(plain, issue.getAsJsonObject("location").get("path").getAsString());
        JsonObject found = object(whole(new RdjsonFormat(), file))
                .getAsJsonArray("diagnostics")
                .get(0)
                .getAsJsonObject();
        assertEquals(message, found.get("message").getAsString());
        assertEquals(name, found.getAsJsonObject("location").get("path").getAsString());
        List<String> lines = List.of(whole(new JsonLinesFormat("1"), file).split("\n", -1));
        assertEquals(5, lines.size(), "start, finding, problem, summary, and nothing behind the last end");
        assertEquals(message, object(lines.get(1)).get("message").getAsString());
        assertEquals(message, object(lines.get(2)).get("message").getAsString());
        object(whole(new SarifFormat("1", code -> null), file));
    }

    private static JsonObject object(String json) {
        return JsonParser.parseString(json).getAsJsonObject();
    }

    /** Read as GitHub documents it: a command is a line, its properties are parted by commas, and each is unescaped. */
    @Property(tries = 500)
    void gitHub(@ForAll("nasty") String name, @ForAll("nasty") String message) {
        String plain = name.startsWith("./") ? name.substring(2) : name;
        String[] lines = whole(new GitHubFormat(new ProjectRoot(null)), checked(name, message))
                .split("[\r\n]", -1);

        assertEquals(3, lines.length, "the finding, the problem, and nothing behind the last end");
        int end = lines[0].indexOf("::", 2);
        String head = lines[0].substring(2, end);
        assertTrue(head.startsWith("error "), head);
        Map<String, String> properties = new HashMap<>();
        for (String property : head.substring("error ".length()).split(",", -1)) {
            String[] pair = property.split("=", 2);
            properties.put(pair[0], unescape(pair[1].replace("%3A", ":").replace("%2C", ",")));
        }
        assertEquals(java.util.Set.of("file", "line", "endLine", "col", "endColumn", "title"), properties.keySet());
        assertEquals(plain, properties.get("file"));
        assertEquals("virtsnap SNAP011", properties.get("title"));
        assertEquals(message, unescape(lines[0].substring(end + 2)));
        assertEquals("::error title=virtsnap::", lines[1].substring(0, "::error title=virtsnap::".length()));
    }

    private static String unescape(String text) {
        return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    }

    @Property(tries = 500)
    void lines(@ForAll("nasty") String name, @ForAll("nasty") String message) {
        Checked file = checked(name, message);

        assertEquals(1, new ConciseFormat().file(file).lines().count());
        String tap = new TapFormat().file(file);
        assertEquals(9, tap.lines().count(), tap);
        for (String part : List.of(new ConciseFormat().file(file), tap, new MarkdownFormat().file(file))) {
            assertFalse(part.chars().anyMatch(c -> (c < ' ' && c != '\n') || c == 0x7F || c == 0x202E), part);
        }
        String markdown = new MarkdownFormat().file(file);
        assertEquals(6, markdown.lines().count(), markdown);
        String row = markdown.lines().toList().get(5);
        assertEquals(5, row.chars().filter(c -> c == '|').count(), row);
        assertEquals(row.replace("<br>*", "").replace('>', ' '), row.replace("<br>*", ""), "no tag but ours");
    }
}
