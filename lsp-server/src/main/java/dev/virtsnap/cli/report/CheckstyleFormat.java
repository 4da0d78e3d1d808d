package dev.virtsnap.cli.report;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;

/** The XML of Checkstyle, which many programs read that gather what checkers find. */
public final class CheckstyleFormat implements Format {

    @Override
    public String opening() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"10.0\">\n";
    }

    @Override
    public String between() {
        return "";
    }

    @Override
    public String file(Checked file) {
        if (file.diagnostics().isEmpty()) {
            return "";
        }
        Xml xml = new Xml().tag("file").attribute("name", file.name()).raw(">\n");
        for (Diagnostic diagnostic : file.diagnostics()) {
            Spot spot = Spot.of(file.text(), diagnostic.range().start());
            xml.tag("error")
                    .attribute("line", spot.line())
                    .attribute("column", spot.column())
                    .attribute("severity", severity(diagnostic.severity()))
                    .attribute("message", diagnostic.message())
                    .attribute("source", "virtsnap." + diagnostic.code())
                    .raw("/>\n");
        }
        return xml.raw("</file>\n").toString();
    }

    @Override
    public String closing(Summary summary) {
        return "</checkstyle>\n";
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO, HINT -> "info";
        };
    }
}
