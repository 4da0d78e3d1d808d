package dev.virtsnap.cli.report;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;

/** A table for each document in the Markdown of code hosts: for the summary of a step, or a comment. */
public final class MarkdownFormat implements Format {

    @Override
    public String opening() {
        return "## virtsnap\n";
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
        StringBuilder out = new StringBuilder("\n### ");
        escape(out, file.name());
        out.append("\n\n| place | severity | what | code |\n|---|---|---|---|\n");
        for (Diagnostic diagnostic : file.diagnostics()) {
            Spot spot = Spot.of(file.text(), diagnostic.range().start());
            out.append("| ").append(spot.line()).append(':').append(spot.column());
            out.append(" | ").append(diagnostic.severity().word()).append(" | ");
            escape(out, diagnostic.message());
            for (Fix fix : diagnostic.fixes()) {
                out.append("<br>*");
                escape(out, fix.title());
                out.append("*");
                break;
            }
            out.append(" | ").append(diagnostic.code()).append(" |\n");
        }
        return out.toString();
    }

    @Override
    public String closing(Summary summary) {
        StringBuilder out = new StringBuilder("\n");
        for (String problem : summary.problems()) {
            out.append("- not checked: ");
            escape(out, problem);
            out.append('\n');
        }
        out.append(summary.problems().isEmpty() ? "" : "\n");
        escape(out, summary.sentence());
        out.append(summary.hasFindings() ? "; `virtsnap explain CODE` says more.\n" : ".\n");
        return out.toString();
    }

    /** Everything that Markdown or HTML may take for more than a character becomes a reference to it. */
    private static void escape(StringBuilder out, String text) {
        String shown = Printable.line(text);
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            boolean special = c < 0x7F && !Character.isLetterOrDigit(c) && " ,.:;/'()=-".indexOf(c) < 0;
            if (special) {
                out.append("&#").append((int) c).append(';');
            } else {
                out.append(c);
            }
        }
    }
}
