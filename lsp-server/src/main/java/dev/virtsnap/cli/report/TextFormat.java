package dev.virtsnap.cli.report;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.OtherDocument;
import dev.virtsnap.language.diagnostic.Related;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.text.LineIndex;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import java.util.List;

/** For a person: each finding with its line, the range underlined, what explains it and what mends it. */
public final class TextFormat implements Format {

    /** More ways to mend one thing are no help. */
    private static final int MOST_FIXES = 3;

    private final Style style;
    private final boolean quiet;

    /** @param quiet whether to leave the summary out */
    public TextFormat(Style style, boolean quiet) {
        this.style = style;
        this.quiet = quiet;
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
        if (file.diagnostics().isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder(file.diagnostics().size() * 256);
        String name = Printable.line(file.name());
        for (Diagnostic diagnostic : file.diagnostics()) {
            append(out, name, file.text(), diagnostic);
        }
        if (file.intent().assumed() && dependsOnIntent(file.diagnostics())) {
            Intent intent = file.intent();
            Intent.Kind other = intent.isRedefine() ? Intent.Kind.CREATE : Intent.Kind.REDEFINE;
            out.append(style.bold(name + ":"))
                    .append(' ')
                    .append(style.of(Severity.INFO, "note"))
                    .append(": checked as a ")
                    .append(intent.kind().word())
                    .append(", since ")
                    .append(Printable.line(intent.reason()))
                    .append("; if it is not one: --intent ")
                    .append(other.word())
                    .append("\n\n");
        }
        return out.toString();
    }

    /** Whether a rule has spoken, whose answer may be another one for the other intent; syntax and schema do not ask. */
    private static boolean dependsOnIntent(List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.code().indexOf('/') < 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String closing(Summary summary) {
        return quiet ? "" : summary.sentence() + "\n";
    }

    private void append(StringBuilder out, String name, Text text, Diagnostic diagnostic) {
        Severity severity = diagnostic.severity();
        out.append(style.bold(place(name, text, diagnostic.range()) + ":"))
                .append(' ')
                .append(style.of(severity, severity.word()))
                .append(style.bold(": " + Printable.line(diagnostic.message())))
                .append(" [")
                .append(diagnostic.code())
                .append("]\n");
        Snippet.append(out, text, diagnostic.range(), style, severity);
        for (Related related : diagnostic.related()) {
            OtherDocument other = related.other();
            out.append(style.bold((other == null ? place(name, text, related.range()) : place(other)) + ":"))
                    .append(' ')
                    .append(style.of(Severity.INFO, "note"))
                    .append(": ")
                    .append(Printable.line(related.message()))
                    .append('\n');
            if (other == null) {
                Snippet.append(out, text, related.range(), style, Severity.INFO);
            }
        }
        int shown = 0;
        for (Fix fix : diagnostic.fixes()) {
            if (MOST_FIXES <= shown++) {
                break;
            }
            out.append("  ")
                    .append(style.added(shown == 1 ? "help" : "  or"))
                    .append(": ")
                    .append(Printable.line(fix.title()))
                    .append(fix.safe() ? " (--fix does it)" : "")
                    .append('\n');
        }
        out.append('\n');
    }

    private static String place(OtherDocument other) {
        return Printable.line(other.name()) + ":" + other.line() + ":" + other.column();
    }

    /** {@code name:line:column}, counted from 1, the column in characters. */
    static String place(String name, Text text, Range range) {
        LineIndex lines = text.lines();
        return name + ":" + (lines.lineOf(range.start()) + 1) + ":" + (lines.codePointColumn(range.start()) + 1);
    }
}
