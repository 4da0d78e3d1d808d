package dev.virtsnap.cli.report;

import dev.virtsnap.language.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The XML in which JUnit's runners tell their results. A document is a suite and each code that was found in it a test that
 * failed, so that a build server can tell since when; what does not make the check fail is a test that passed and said
 * something.
 */
public final class JUnitFormat implements Format {

    private static final int USUAL_SIZE = 256;

    @Override
    public String opening() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"virtsnap\">\n";
    }

    @Override
    public String between() {
        return "";
    }

    @Override
    public String file(Checked file) {
        Map<String, List<Diagnostic>> byCode = new LinkedHashMap<>();
        for (Diagnostic diagnostic : file.diagnostics()) {
            byCode.computeIfAbsent(diagnostic.code(), code -> new ArrayList<>()).add(diagnostic);
        }
        Xml cases = new Xml();
        int failures = 0;
        for (Map.Entry<String, List<Diagnostic>> entry : byCode.entrySet()) {
            boolean fails = append(cases, file, entry.getKey(), entry.getValue());
            failures += fails ? 1 : 0;
        }
        if (byCode.isEmpty()) {
            cases.tag("testcase")
                    .attribute("name", "no findings")
                    .attribute("classname", className(file.name()))
                    .attribute("file", file.name())
                    .raw(" time=\"0\"/>\n");
        }
        Xml suite = new Xml();
        suite(suite, className(file.name()), Math.max(1, byCode.size()), failures, 0);
        return suite.raw(cases.toString()).raw("</testsuite>\n").toString();
    }

    @Override
    public String closing(Summary summary) {
        List<String> problems = summary.problems();
        Xml xml = new Xml();
        if (!problems.isEmpty()) {
            suite(xml, "not checked", problems.size(), 0, problems.size());
            for (String problem : problems) {
                xml.tag("testcase").attribute("name", problem).raw(" classname=\"not checked\" time=\"0\">");
                xml.tag("error").attribute("type", "problem").attribute("message", problem);
                xml.raw("/></testcase>\n");
            }
            xml.raw("</testsuite>\n");
        }
        return xml.raw("</testsuites>\n").toString();
    }

    private static void suite(Xml xml, String name, int tests, int failures, int errors) {
        xml.tag("testsuite")
                .attribute("name", name)
                .attribute("tests", tests)
                .attribute("failures", failures)
                .attribute("errors", errors)
                .attribute("skipped", 0)
                .raw(" time=\"0\">\n");
    }

    /** Appends the test for a code; whether it failed. */
    private static boolean append(Xml xml, Checked file, String code, List<Diagnostic> found) {
        StringBuilder lines = new StringBuilder(found.size() * USUAL_SIZE);
        Diagnostic worst = found.get(0);
        for (Diagnostic diagnostic : found) {
            ConciseFormat.append(lines, file, diagnostic);
            worst = diagnostic.severity().compareTo(worst.severity()) < 0 ? diagnostic : worst;
        }
        xml.tag("testcase")
                .attribute("name", code)
                .attribute("classname", className(file.name()))
                .attribute("file", file.name())
                .attribute("line", Spot.of(file.text(), worst.range().start()).line())
                .raw(" time=\"0\">");
        boolean fails = file.isFailedBy(worst);
        if (fails) {
            xml.tag("failure")
                    .attribute("type", worst.severity().word())
                    .attribute("message", worst.message())
                    .raw(">")
                    .text(lines.toString())
                    .raw("</failure></testcase>\n");
        } else {
            xml.raw("<system-out>").text(lines.toString()).raw("</system-out></testcase>\n");
        }
        return fails;
    }

    /** A name in which no dot seems to part a package from a class. */
    private static String className(String name) {
        String bare = name.endsWith(".xml") ? name.substring(0, name.length() - ".xml".length()) : name;
        return bare.replace('.', '_');
    }
}
