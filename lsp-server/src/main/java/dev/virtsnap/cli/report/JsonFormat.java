package dev.virtsnap.cli.report;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.OtherDocument;
import dev.virtsnap.language.diagnostic.Related;
import dev.virtsnap.language.diagnostic.Tag;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;

/**
 * One JSON object, as README.md describes it. Within a version members are added, never renamed or removed.
 *
 * <p>Lines and columns count from 1, columns in characters (Unicode code points); the end is behind the last character.
 */
public final class JsonFormat implements Format {

    /** The version of what is written here. */
    public static final int VERSION = 1;

    private final String program;

    /** @param program the version of the program */
    public JsonFormat(String program) {
        this.program = program;
    }

    @Override
    public String opening() {
        return "{\"version\":" + VERSION + ",\"program\":\"virtsnap " + program + "\",\"files\":[\n";
    }

    @Override
    public String between() {
        return ",\n";
    }

    @Override
    public String file(Checked file) {
        Json json = new Json().object();
        json.name("path").value(file.name());
        json.name("intent").object();
        json.name("kind").value(file.intent().kind().word());
        json.name("assumed").value(file.intent().assumed());
        json.name("reason").value(file.intent().reason());
        json.endObject();
        json.name("diagnostics").array();
        for (Diagnostic diagnostic : file.diagnostics()) {
            json.object();
            members(json, file.text(), diagnostic);
            json.endObject();
        }
        return json.endArray().endObject().toString();
    }

    @Override
    public String closing(Summary summary) {
        Json problems = new Json().array();
        for (String problem : summary.problems()) {
            problems.value(problem);
        }
        Json counts = new Json().object();
        counts(counts, summary);
        return "\n],\"problems\":" + problems.endArray() + ",\"summary\":" + counts.endObject() + "}\n";
    }

    /** Appends the members that count. */
    static void counts(Json json, Summary summary) {
        json.name("files").value(summary.files());
        json.name("errors").value(summary.errors());
        json.name("warnings").value(summary.warnings());
        json.name("notes").value(summary.notes());
        json.name("fixed").value(summary.fixed());
    }

    /** Appends the members that a finding has. */
    static void members(Json json, Text text, Diagnostic diagnostic) {
        json.name("code").value(diagnostic.code());
        json.name("severity").value(diagnostic.severity().word());
        json.name("message").value(diagnostic.message());
        range(json, text, diagnostic.range());
        json.name("related").array();
        for (Related related : diagnostic.related()) {
            json.object();
            json.name("message").value(related.message());
            OtherDocument other = related.other();
            if (other == null) {
                range(json, text, related.range());
            } else {
                json.name("path").value(other.name());
                json.name("range").object();
                place(json, "start", new Spot(other.line(), other.column()));
                place(json, "end", new Spot(other.endLine(), other.endColumn()));
                json.endObject();
            }
            json.endObject();
        }
        json.endArray();
        json.name("fixes").array();
        for (Fix fix : diagnostic.fixes()) {
            append(json, text, fix);
        }
        json.endArray();
        json.name("tags").array();
        for (Tag tag : Tag.values()) {
            if (diagnostic.tags().contains(tag)) {
                json.value(tag == Tag.UNNECESSARY ? "unnecessary" : "deprecated");
            }
        }
        json.endArray();
    }

    private static void append(Json json, Text text, Fix fix) {
        json.object();
        json.name("title").value(fix.title());
        json.name("safe").value(fix.safe());
        json.name("edits").array();
        for (Edit edit : fix.edits()) {
            json.object();
            range(json, text, edit.range());
            json.name("replacement").value(edit.replacement());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private static void range(Json json, Text text, Range range) {
        json.name("range").object();
        place(json, "start", Spot.of(text, range.start()));
        place(json, "end", Spot.of(text, range.end()));
        json.endObject();
    }

    private static void place(Json json, String name, Spot spot) {
        json.name(name).object();
        json.name("line").value(spot.line());
        json.name("column").value(spot.column());
        json.endObject();
    }
}
