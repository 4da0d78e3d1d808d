package dev.virtsnap.cli.report;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.OtherDocument;
import dev.virtsnap.language.diagnostic.Related;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.LineIndex;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import java.nio.charset.StandardCharsets;

/** A log in the Static Analysis Results Interchange Format 2.1.0 (OASIS), as code hosts show it beside a change. */
public final class SarifFormat implements Format {

    private final String program;
    private final Explanations explanations;

    /** @param program the version of the program */
    public SarifFormat(String program, Explanations explanations) {
        this.program = program;
        this.explanations = explanations;
    }

    @Override
    public String opening() {
        return "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{"
                + "\"columnKind\":\"unicodeCodePoints\",\"newlineSequences\":[\"\\r\\n\",\"\\n\",\"\\r\"],\"results\":[\n";
    }

    @Override
    public String between() {
        return ",\n";
    }

    @Override
    public String file(Checked file) {
        StringBuilder results = new StringBuilder();
        String uri = uri(file.name());
        for (Diagnostic diagnostic : file.diagnostics()) {
            Json json = new Json();
            result(json, uri, file.text(), diagnostic);
            results.append(results.length() == 0 ? "" : between()).append(json);
        }
        return results.toString();
    }

    @Override
    public String closing(Summary summary) {
        Json tool = new Json().object().name("driver").object();
        tool.name("name").value("virtsnap");
        tool.name("version").value(program);
        tool.name("rules").array();
        for (String code : summary.codes()) {
            rule(tool, code);
        }
        tool.endArray().endObject().endObject();
        Json invocations = new Json().array().object();
        invocations.name("executionSuccessful").value(summary.problems().isEmpty());
        invocations.name("toolExecutionNotifications").array();
        for (String problem : summary.problems()) {
            invocations.object();
            invocations.name("level").value("error");
            message(invocations, "message", problem);
            invocations.endObject();
        }
        invocations.endArray().endObject().endArray();
        return "\n],\"tool\":" + tool + ",\"invocations\":" + invocations + "}]}\n";
    }

    private void rule(Json json, String code) {
        json.object();
        json.name("id").value(code);
        Explanation explanation = explanations.of(code);
        if (explanation != null) {
            message(json, "shortDescription", explanation.title());
            json.name("help").object();
            json.name("text").value(explanation.page());
            json.name("markdown").value(explanation.page());
            json.endObject();
        }
        json.endObject();
    }

    private static void result(Json json, String uri, Text text, Diagnostic diagnostic) {
        json.object();
        json.name("ruleId").value(diagnostic.code());
        json.name("level").value(level(diagnostic.severity()));
        message(json, "message", diagnostic.message());
        json.name("locations").array().object();
        physicalLocation(json, uri, text, diagnostic.range());
        json.endObject().endArray();
        if (!diagnostic.related().isEmpty()) {
            json.name("relatedLocations").array();
            for (Related related : diagnostic.related()) {
                json.object();
                OtherDocument other = related.other();
                if (other == null) {
                    physicalLocation(json, uri, text, related.range());
                } else {
                    physicalLocation(json, other);
                }
                message(json, "message", related.message());
                json.endObject();
            }
            json.endArray();
        }
        if (!diagnostic.fixes().isEmpty()) {
            json.name("fixes").array();
            for (Fix fix : diagnostic.fixes()) {
                fix(json, uri, text, fix);
            }
            json.endArray();
        }
        json.endObject();
    }

    private static void fix(Json json, String uri, Text text, Fix fix) {
        json.object();
        message(json, "description", fix.title());
        json.name("artifactChanges").array().object();
        json.name("artifactLocation").object().name("uri").value(uri).endObject();
        json.name("replacements").array();
        for (Edit edit : fix.edits()) {
            json.object();
            region(json, "deletedRegion", text, edit.range());
            message(json, "insertedContent", edit.replacement());
            json.endObject();
        }
        json.endArray().endObject().endArray().endObject();
    }

    private static void physicalLocation(Json json, String uri, Text text, Range range) {
        json.name("physicalLocation").object();
        json.name("artifactLocation").object().name("uri").value(uri).endObject();
        region(json, "region", text, range);
        json.endObject();
    }

    private static void physicalLocation(Json json, OtherDocument other) {
        json.name("physicalLocation").object();
        json.name("artifactLocation")
                .object()
                .name("uri")
                .value(uri(other.name()))
                .endObject();
        region(json, "region", other.line(), other.column(), other.endLine(), other.endColumn());
        json.endObject();
    }

    private static void region(Json json, String name, Text text, Range range) {
        LineIndex lines = text.lines();
        region(
                json,
                name,
                lines.lineOf(range.start()) + 1,
                lines.codePointColumn(range.start()) + 1,
                lines.lineOf(range.end()) + 1,
                lines.codePointColumn(range.end()) + 1);
    }

    private static void region(Json json, String name, int line, int column, int endLine, int endColumn) {
        json.name(name).object();
        json.name("startLine").value(line);
        json.name("startColumn").value(column);
        json.name("endLine").value(endLine);
        json.name("endColumn").value(endColumn);
        json.endObject();
    }

    /** An object whose only member is a text: what SARIF calls a message, and some other things. */
    private static void message(Json json, String name, String text) {
        json.name(name).object().name("text").value(text).endObject();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO, HINT -> "note";
        };
    }

    /** A file name as a URI reference: relative stays relative, which is what code hosts want. */
    static String uri(String name) {
        StringBuilder uri = new StringBuilder(name.startsWith("/") ? "file://" : "");
        String path = name.startsWith("./") ? name.substring(2) : name;
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9');
            if (plain || 0 <= "/-_.~".indexOf(c)) {
                uri.append(c);
            } else {
                uri.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return uri.toString();
    }
}
