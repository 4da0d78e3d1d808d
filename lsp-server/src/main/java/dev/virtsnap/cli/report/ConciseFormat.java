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
        String name = Printable.line(file.name());
        for (Diagnostic diagnostic : file.diagnostics()) {
            out.append(TextFormat.place(name, file.text(), diagnostic.range()))
                    .append(": ")
                    .append(diagnostic.severity().word())
                    .append(": ")
                    .append(Printable.line(diagnostic.message()))
                    .append(" [")
                    .append(diagnostic.code())
                    .append("]\n");
        }
        return out.toString();
    }

    @Override
    public String closing(Summary summary) {
        return "";
    }
}
