package dev.virtsnap.cli.report;

import dev.virtsnap.language.diagnostic.Diagnostic;

/**
 * One JSON object a line, for programs that read a report while it is made: {@code start}, each {@code finding} with the
 * members that {@link JsonFormat} gives it and its path, each {@code problem}, and {@code summary}.
 */
public final class JsonLinesFormat implements Format {

    private final String program;

    /** @param program the version of the program */
    public JsonLinesFormat(String program) {
        this.program = program;
    }

    private static Json line(String type) {
        return new Json().object().name("type").value(type);
    }

    private static String end(Json json) {
        return json.endObject() + "\n";
    }

    @Override
    public String opening() {
        return end(line("start")
                .name("version")
                .value(JsonFormat.VERSION)
                .name("program")
                .value("virtsnap " + program));
    }

    @Override
    public String between() {
        return "";
    }

    @Override
    public String file(Checked file) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : file.diagnostics()) {
            Json json = line("finding").name("path").value(file.name());
            JsonFormat.members(json, file.text(), diagnostic);
            out.append(end(json));
        }
        return out.toString();
    }

    @Override
    public String closing(Summary summary) {
        StringBuilder out = new StringBuilder();
        for (String problem : summary.problems()) {
            out.append(end(line("problem").name("message").value(problem)));
        }
        Json json = line("summary");
        JsonFormat.counts(json, summary);
        return out.append(end(json)).toString();
    }
}
