package dev.virtsnap.cli.report;

import dev.virtsnap.language.diagnostic.Diagnostic;

/**
 * The Test Anything Protocol, version 13. A document is a test, which fails if something in it makes the check fail; what
 * was found in it is a block of YAML behind it. Tests
 * carry no number, for none is known while documents are checked side by side; the plan comes last.
 */
public final class TapFormat implements Format {

    @Override
    public String opening() {
        return "TAP version 13\n";
    }

    @Override
    public String between() {
        return "";
    }

    @Override
    public String file(Checked file) {
        StringBuilder out = new StringBuilder();
        boolean fails = false;
        for (Diagnostic diagnostic : file.diagnostics()) {
            fails |= file.isFailedBy(diagnostic);
        }
        test(out, !fails, file.name());
        if (!file.diagnostics().isEmpty()) {
            out.append("  ---\n  findings:\n");
            for (Diagnostic diagnostic : file.diagnostics()) {
                append(out, file, diagnostic);
            }
            out.append("  ...\n");
        }
        return out.toString();
    }

    @Override
    public String closing(Summary summary) {
        StringBuilder out = new StringBuilder();
        for (String problem : summary.problems()) {
            test(out, false, problem);
        }
        int tests = summary.files() + summary.problems().size();
        out.append("1..").append(tests).append(tests == 0 ? " # SKIP there is no document" : "");
        return out.append('\n').toString();
    }

    private static void test(StringBuilder out, boolean passes, String description) {
        out.append(passes ? "ok - " : "not ok - ");
        // a hash would begin a directive
        out.append(Printable.line(description).replace("\\", "\\\\").replace("#", "\\#"));
        out.append('\n');
    }

    private static void append(StringBuilder out, Checked file, Diagnostic diagnostic) {
        Spot spot = Spot.of(file.text(), diagnostic.range().start());
        out.append("    - code: ").append(diagnostic.code());
        out.append("\n      severity: ").append(diagnostic.severity().word());
        out.append("\n      line: ").append(spot.line());
        out.append("\n      column: ").append(spot.column());
        // nothing is left to be escaped but what a quoted scalar of YAML needs
        String message =
                Printable.line(diagnostic.message()).replace("\\", "\\\\").replace("\"", "\\\"");
        out.append("\n      message: \"").append(message).append("\"\n");
    }
}
