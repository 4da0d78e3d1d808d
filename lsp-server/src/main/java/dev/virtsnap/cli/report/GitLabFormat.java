package dev.virtsnap.cli.report;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.text.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * GitLab's code quality report. What tells findings of two runs apart is their fingerprint: it is made of what is wrong and
 * of the text of the line, and not of its number, so that a finding stays the same when something is added above it.
 */
public final class GitLabFormat implements Format {

    private final ProjectRoot root;

    public GitLabFormat(ProjectRoot root) {
        this.root = root;
    }

    @Override
    public String opening() {
        return "[\n";
    }

    @Override
    public String between() {
        return ",\n";
    }

    @Override
    public String file(Checked file) {
        StringBuilder out = new StringBuilder();
        String path = root.name(file.name());
        Map<String, Integer> alike = new HashMap<>();
        for (Diagnostic diagnostic : file.diagnostics()) {
            Json json = new Json().object();
            // not read by GitLab, but by others that read reports of this family
            json.name("type").value("issue");
            json.name("categories").array().value("Bug Risk").endArray();
            json.name("description").value(diagnostic.message());
            json.name("check_name").value(diagnostic.code());
            json.name("fingerprint").value(fingerprint(path, file.text(), diagnostic, alike));
            json.name("severity").value(severity(diagnostic.severity()));
            json.name("location").object();
            json.name("path").value(path);
            json.name("positions").object();
            position(json, "begin", file.text(), diagnostic.range().start());
            position(json, "end", file.text(), diagnostic.range().end());
            json.endObject().endObject().endObject();
            out.append(out.length() == 0 ? "" : between()).append(json);
        }
        return out.toString();
    }

    @Override
    public String closing(Summary summary) {
        return "\n]\n";
    }

    private static void position(Json json, String name, Text text, int offset) {
        Spot spot = Spot.of(text, offset);
        json.name(name).object();
        json.name("line").value(spot.line());
        json.name("column").value(spot.column());
        json.endObject();
    }

    /** What is the same for two findings of one document is counted. */
    private static String fingerprint(String path, Text text, Diagnostic diagnostic, Map<String, Integer> alike) {
        int line = text.lines().lineOf(diagnostic.range().start());
        String what = path + "\0" + diagnostic.code() + "\0" + diagnostic.message() + "\0"
                + text.slice(text.lines().line(line)).strip();
        Integer before = alike.get(what);
        int count = before == null ? 0 : before;
        alike.put(what, count + 1);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest((what + "\0" + count).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case INFO, HINT -> "info";
        };
    }
}
