package dev.virtsnap.cli.report;

import dev.virtsnap.language.diagnostic.Diagnostic;

/** One line for each finding and nothing else: what editors and scripts read. */
public final class ConciseFormat implements Format {

    @Override
    public String opening() {
        return "";
    }

    @Override
    public String between() {
        return "";
    }

    @Override
    public String file(Checked file) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : file.diagnostics()) {
            append(out, file, diagnostic);
        }
        return out.toString();
    }

    /** Appends the line for a finding. */
    static void append(StringBuilder out, Checked file, Diagnostic diagnostic) {
        out.append(TextFormat.place(Printable.line(file.name()), file.text(), diagnostic.range()))
                .append(": ")
                .append(diagnostic.severity().word())
                .append(": ")
                .append(Printable.line(diagnostic.message()))
                .append(" [")
                .append(diagnostic.code())
                .append("]\n");
    }

    @Override
    public String closing(Summary summary) {
        return "";
    }
}
