package dev.virtsnap.cli.report;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.List;

/** The Reviewdog Diagnostic Format as one JSON object. It counts columns in bytes of UTF-8. */
public final class RdjsonFormat implements Format {

    @Override
    public String opening() {
        return "{\"source\":{\"name\":\"virtsnap\"},\"diagnostics\":[\n";
    }

    @Override
    public String between() {
        return ",\n";
    }

    @Override
    public String file(Checked file) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : file.diagnostics()) {
            Json json = new Json().object();
            json.name("message").value(diagnostic.message());
            json.name("location").object();
            json.name("path").value(file.name());
            range(json, file.text(), diagnostic.range());
            json.endObject();
            json.name("severity").value(severity(diagnostic.severity()));
            json.name("code").object().name("value").value(diagnostic.code()).endObject();
            json.name("suggestions").array();
            for (Fix fix : diagnostic.fixes()) {
                suggestion(json, file.text(), fix);
            }
            json.endArray().endObject();
            out.append(out.length() == 0 ? "" : between()).append(json);
        }
        return out.toString();
    }

    @Override
    public String closing(Summary summary) {
        return "\n]}\n";
    }

    /** A suggestion replaces one range, so what lies between the edits of a fix is part of it. */
    private static void suggestion(Json json, Text text, Fix fix) {
        List<Edit> edits = new ArrayList<>(fix.edits());
        edits.sort((a, b) -> a.range().compareTo(b.range()));
        Range whole = edits.get(0).range();
        for (Edit edit : edits) {
            whole = whole.union(edit.range());
        }
        StringBuilder replacement = new StringBuilder();
        int done = whole.start();
        for (Edit edit : edits) {
            replacement.append(text.slice(done, edit.range().start())).append(edit.replacement());
            done = edit.range().end();
        }
        json.object();
        range(json, text, whole);
        json.name("text").value(replacement.toString());
        json.endObject();
    }

    private static void range(Json json, Text text, Range range) {
        json.name("range").object();
        position(json, "start", Spot.inBytes(text, range.start()));
        position(json, "end", Spot.inBytes(text, range.end()));
        json.endObject();
    }

    private static void position(Json json, String name, Spot spot) {
        json.name(name).object();
        json.name("line").value(spot.line());
        json.name("column").value(spot.column());
        json.endObject();
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "ERROR";
            case WARNING -> "WARNING";
            case INFO, HINT -> "INFO";
        };
    }
}
