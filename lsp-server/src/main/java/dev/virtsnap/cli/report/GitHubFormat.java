package dev.virtsnap.cli.report;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;

/**
 * Workflow commands of GitHub Actions, which the runner picks out of the log and shows beside the lines of a change.
 *
 * <p>In a command's message three characters are escaped, in its properties five.
 */
public final class GitHubFormat implements Format {

    private final ProjectRoot root;

    public GitHubFormat(ProjectRoot root) {
        this.root = root;
    }

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
        String name = root.name(file.name());
        for (Diagnostic diagnostic : file.diagnostics()) {
            Spot start = Spot.of(file.text(), diagnostic.range().start());
            Spot end = Spot.of(file.text(), diagnostic.range().end());
            out.append("::").append(command(diagnostic.severity())).append(" file=");
            property(out, name);
            out.append(",line=").append(start.line()).append(",endLine=").append(end.line());
            if (start.line() == end.line()) {
                // the last column and not the one behind it; across lines the runner takes none
                int last = Math.max(start.column(), end.column() - 1);
                out.append(",col=").append(start.column()).append(",endColumn=").append(last);
            }
            out.append(",title=");
            property(out, "virtsnap " + diagnostic.code());
            out.append("::");
            message(out, diagnostic.message());
            out.append('\n');
        }
        return out.toString();
    }

    @Override
    public String closing(Summary summary) {
        StringBuilder out = new StringBuilder();
        for (String problem : summary.problems()) {
            out.append("::error title=virtsnap::");
            message(out, problem);
            out.append('\n');
        }
        return out.toString();
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO, HINT -> "notice";
        };
    }

    private static void message(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '%' -> out.append("%25");
                case '\r' -> out.append("%0D");
                case '\n' -> out.append("%0A");
                default -> out.append(c);
            }
        }
    }

    private static void property(StringBuilder out, String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        message(escaped, text);
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            switch (c) {
                case ':' -> out.append("%3A");
                case ',' -> out.append("%2C");
                default -> out.append(c);
            }
        }
    }
}
