package dev.virtsnap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bjurr.violations.lib.ViolationsLogger;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.parsers.CheckStyleParser;
import se.bjurr.violations.lib.parsers.CodeClimateParser;
import se.bjurr.violations.lib.parsers.JUnitParser;
import se.bjurr.violations.lib.parsers.SarifParser;
import se.bjurr.violations.lib.parsers.ViolationsParser;

/** Reports about all examples, as the programs read them that they are for: each finding arrives, with its place. */
class ConsumersTest {

    private static final String EXAMPLES = "../schemas/examples/invalid";

    /** {@code file:line:column code severity message} of each finding. */
    private static final Set<String> EXPECTED = new TreeSet<>();

    private static final List<JsonObject> FINDINGS = new ArrayList<>();

    @BeforeAll
    static void findAll() {
        Ran ran = Ran.of("check", "--format", "jsonl", EXAMPLES);
        ran.out().lines().forEach(line -> {
            JsonObject object = JsonParser.parseString(line).getAsJsonObject();
            if (object.get("type").getAsString().equals("finding")) {
                FINDINGS.add(object);
                JsonObject start = object.getAsJsonObject("range").getAsJsonObject("start");
                EXPECTED.add(
                        name(object.get("path").getAsString()) + ":" + start.get("line") + ":" + start.get("column")
                                + " " + object.get("code").getAsString() + " "
                                + object.get("message").getAsString());
            }
        });
        assertTrue(250 < EXPECTED.size(), "only " + EXPECTED.size());
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String report(String format) {
        Ran ran = Ran.of("check", "--format", format, EXAMPLES);
        assertEquals(1, ran.code(), ran.err());
        return ran.out();
    }

    private static Set<Violation> violations(ViolationsParser parser, String report) throws Exception {
        return parser.parseReportOutput(report, new ThrowingLogger());
    }

    /** A reader that has something to say about a report does not understand it. */
    private static final class ThrowingLogger implements ViolationsLogger {
        @Override
        public void log(Level level, String text) {
            assertTrue(level.intValue() < Level.WARNING.intValue(), text);
        }

        @Override
        public void log(Level level, String text, Throwable error) {
            throw new AssertionError(text, error);
        }
    }

    @Test
    void jsonLinesAreEachAnObjectAndSayWhatJsonSays() {
        List<JsonObject> lines = report("jsonl")
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
        JsonObject json = JsonParser.parseString(report("json")).getAsJsonObject();

        assertEquals(json.get("program"), lines.get(0).get("program"));
        JsonArray all = new JsonArray();
        for (JsonElement file : json.getAsJsonArray("files")) {
            all.addAll(file.getAsJsonObject().getAsJsonArray("diagnostics"));
        }
        assertEquals(all.size(), FINDINGS.size());
        for (int i = 0; i < all.size(); i++) {
            JsonObject finding = FINDINGS.get(i).deepCopy();
            finding.remove("type");
            finding.remove("path");
            assertEquals(all.get(i), finding);
        }
        JsonObject summary = lines.get(lines.size() - 1).deepCopy();
        summary.remove("type");
        assertEquals(json.get("summary"), summary);
    }

    @Test
    void checkstyle() throws Exception {
        Set<String> read = new TreeSet<>();
        for (Violation v : violations(new CheckStyleParser(), report("checkstyle"))) {
            read.add(name(v.getFile()) + ":" + v.getStartLine() + ":" + v.getColumn() + " "
                    + v.getRule().substring("virtsnap.".length()) + " " + v.getMessage());
        }
        assertEquals(EXPECTED, read);
    }

    @Test
    void sarif() throws Exception {
        Set<String> read = new TreeSet<>();
        for (Violation v : violations(new SarifParser(), report("sarif"))) {
            assertNotNull(v.getEndLine());
            read.add(name(v.getFile()) + ":" + v.getStartLine() + " " + v.getRule());
        }
        Set<String> expected = new TreeSet<>();
        for (String each : EXPECTED) {
            String[] words = each.split(" ", 3);
            // this reader has no use for columns
            expected.add(words[0].substring(0, words[0].lastIndexOf(':')) + " " + words[1]);
        }
        assertEquals(expected, read);
    }

    @Test
    void gitLab() throws Exception {
        String report = report("gitlab");

        assertValid("gitlab.schema.json", report.replace("\"../", "\""), "\"fingerprint\"");
        Set<String> prints = new HashSet<>();
        for (JsonElement each : JsonParser.parseString(report).getAsJsonArray()) {
            String print = each.getAsJsonObject().get("fingerprint").getAsString();
            assertTrue(prints.add(print), "the same for two: " + each);
        }
        assertEquals(FINDINGS.size(), prints.size());
        Set<String> read = new TreeSet<>();
        for (Violation v : violations(new CodeClimateParser(), report)) {
            read.add(name(v.getFile()) + " " + v.getMessage());
        }
        Set<String> expected = new TreeSet<>();
        EXPECTED.forEach(each -> expected.add(each.substring(0, each.indexOf(':')) + " " + each.split(" ", 3)[2]));
        assertEquals(expected, read);
    }

    @Test
    void gitLabKnowsAFindingAgainWhenLinesAreAddedAboveIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.xml");
        String text = Samples.CLEAN.replace("</domainsnapshot>", "  <cookies/>\n  <cookies/>\n</domainsnapshot>");
        Files.writeString(file, text);
        List<String> before = prints(file);
        Files.writeString(file, text.replace("<name>", "<!-- more -->\n\n    <name>"));

        assertEquals(2, before.size());
        assertEquals(before, prints(file));
        Files.writeString(file, text.replaceFirst("cookies", "cookie"));
        assertEquals(1, prints(file).stream().filter(before::contains).count());
    }

    private static List<String> prints(Path file) {
        List<String> prints = new ArrayList<>();
        for (JsonElement each : JsonParser.parseString(
                        Ran.of("check", "--format", "gitlab", file.toString()).out())
                .getAsJsonArray()) {
            prints.add(each.getAsJsonObject().get("fingerprint").getAsString());
        }
        return prints;
    }

    @Test
    void rdjson() throws IOException {
        String report = report("rdjson");

        assertValid("rdjson.schema.json", report, "\"location\"");
        int i = 0;
        for (JsonElement each : JsonParser.parseString(report).getAsJsonObject().getAsJsonArray("diagnostics")) {
            JsonObject finding = FINDINGS.get(i++);
            assertEquals(finding.get("message"), each.getAsJsonObject().get("message"));
            assertEquals(
                    finding.getAsJsonArray("fixes").size(),
                    each.getAsJsonObject().getAsJsonArray("suggestions").size());
        }
        assertEquals(FINDINGS.size(), i);
    }

    @Test
    void rdjsonCountsInBytesAndItsSuggestionMends() {
        String text = Samples.TYPO.replace("  <nmae>", "  <!-- \u00fc\ud83d\ude00 --><nmae>");
        JsonObject found = JsonParser.parseString(
                        Ran.withInput(text, "check", "--format", "rdjson", "-").out())
                .getAsJsonObject()
                .getAsJsonArray("diagnostics")
                .get(0)
                .getAsJsonObject();

        JsonObject start =
                found.getAsJsonObject("location").getAsJsonObject("range").getAsJsonObject("start");
        assertEquals(JsonParser.parseString("{'line':2,'column':19}"), start);
        JsonObject suggestion = found.getAsJsonArray("suggestions").get(0).getAsJsonObject();
        JsonObject range = suggestion.getAsJsonObject("range");
        byte[] bytes = text.lines().toList().get(1).getBytes(StandardCharsets.UTF_8);
        int from = range.getAsJsonObject("start").get("column").getAsInt() - 1;
        int to = range.getAsJsonObject("end").get("column").getAsInt() - 1;
        String mended = new String(bytes, 0, from, StandardCharsets.UTF_8)
                + suggestion.get("text").getAsString()
                + new String(bytes, to, bytes.length - to, StandardCharsets.UTF_8);
        assertEquals("  <!-- \u00fc\ud83d\ude00 --><name>before-upgrade</name>", mended);
    }

    @Test
    void junitAsMavenReadsIt() throws Exception {
        String report = report("junit");
        TestSuiteXmlParser parser = new TestSuiteXmlParser(new NullConsoleLogger());
        InputStream bytes = new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8));

        List<ReportTestSuite> suites = parser.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8));

        assertTrue(parser.isValid());
        Set<String> read = new TreeSet<>();
        int files = 0;
        for (ReportTestSuite suite : suites) {
            files++;
            assertEquals(suite.getTestCases().size(), suite.getNumberOfTests());
            assertEquals(
                    suite.getTestCases().stream()
                            .filter(ReportTestCase::hasFailure)
                            .count(),
                    suite.getNumberOfFailures());
            for (ReportTestCase test : suite.getTestCases()) {
                if (test.hasFailure()) {
                    assertTrue(String.valueOf(test.getFailureDetail()).contains("[" + test.getName() + "]"));
                    read.add(name(suite.getName()) + " " + test.getName());
                }
            }
        }
        JsonObject summary =
                JsonParser.parseString(report("json")).getAsJsonObject().getAsJsonObject("summary");
        assertEquals(summary.get("files").getAsInt(), files);
        Set<String> expected = new TreeSet<>();
        for (JsonObject finding : FINDINGS) {
            if (Set.of("error", "warning").contains(finding.get("severity").getAsString())) {
                String path = name(finding.get("path").getAsString());
                expected.add(path.substring(0, path.length() - 4).replace('.', '_') + " "
                        + finding.get("code").getAsString());
            }
        }
        assertEquals(expected, read);
        assertTrue(100 < violations(new JUnitParser(), report).size());
    }

    @Test
    void junitTellsOfWhatCouldNotBeChecked() throws Exception {
        String report = Ran.of("check", "--format", "junit", "none <&>.xml").out();
        TestSuiteXmlParser parser = new TestSuiteXmlParser(new NullConsoleLogger());
        InputStream bytes = new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8));

        List<ReportTestSuite> suites = parser.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8));

        assertEquals(1, suites.size());
        assertEquals(1, suites.get(0).getNumberOfErrors());
        assertEquals(
                "there is no file 'none <&>.xml'",
                suites.get(0).getTestCases().get(0).getName());
    }

    @Test
    void tapAsPerlReadsIt(@TempDir Path folder) throws Exception {
        Path report = Files.writeString(folder.resolve("report.tap"), report("tap"));
        String script = "use TAP::Parser; my $p = TAP::Parser->new({source => $ARGV[0]});"
                + "while (my $r = $p->next) { if ($r->is_test) { print $r->is_ok ? 'ok' : 'not ok', $r->description, qq{\\n} }"
                + " elsif ($r->is_yaml) { print qq{  $_->{code} $_->{line}:$_->{column} $_->{message}\\n}"
                + " for @{$r->data->{findings}} } }"
                + "print qq{error: $_\\n} for $p->parse_errors; print 'run ', $p->tests_run, ' failed ',"
                + " scalar $p->failed, qq{\\n}";
        Process perl = new ProcessBuilder("perl", "-e", script, report.toString())
                .redirectErrorStream(true)
                .start();
        String out = new String(perl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, perl.waitFor(), out);
        Set<String> read = new TreeSet<>();
        String file = "";
        int failed = 0;
        int tests = 0;
        for (String line : out.lines().toList()) {
            if (line.startsWith("  ")) {
                String[] words = line.strip().split(" ", 3);
                read.add(file + ":" + words[1] + " " + words[0] + " " + words[2]);
            } else if (line.startsWith("ok") || line.startsWith("not ok")) {
                file = name(line);
                tests++;
                failed += line.startsWith("not") ? 1 : 0;
            } else {
                assertEquals("run " + tests + " failed " + failed, line);
            }
        }
        assertTrue(100 < failed && failed < tests, out);
        Set<String> expected = new TreeSet<>();
        EXPECTED.forEach(each -> expected.add(each.replace("\t", "    ").replace("\u0001", "\u2401")));
        assertEquals(expected, read);
    }

    @Test
    void tapOfNothingIsSkipped(@TempDir Path folder) throws Exception {
        Path report = Files.writeString(
                folder.resolve("report.tap"),
                Ran.of("check", "--format", "tap", folder.toString()).out());

        Process prove = new ProcessBuilder("prove", report.toString())
                .redirectErrorStream(true)
                .start();
        String out = new String(prove.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, prove.waitFor(), out);
        assertTrue(out.contains("Result: NOTESTS"), out);
    }

    private static void assertValid(String schemaFile, String report, String needed) throws IOException {
        Validator validator = new ValidatorFactory()
                .withJsonNodeFactory(new GsonNode.Factory())
                .createValidator();
        URI schema;
        try (InputStream in = ConsumersTest.class.getResourceAsStream("report/" + schemaFile)) {
            assertNotNull(in);
            schema = validator.registerSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        Validator.Result result = validator.validate(schema, report);
        assertTrue(
                result.isValid(),
                () -> result.getErrors().get(0).getInstanceLocation() + ": "
                        + result.getErrors().get(0).getError());
        assertTrue(
                !validator.validate(schema, report.replace(needed, "\"other\"")).isValid(), "the schema says nothing");
    }
}
