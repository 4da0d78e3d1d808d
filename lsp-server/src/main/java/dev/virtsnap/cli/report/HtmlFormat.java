package dev.virtsnap.cli.report;

import dev.virtsnap.cli.html.Asset;
import dev.virtsnap.cli.html.Html;
import dev.virtsnap.cli.html.Markdown;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.OtherDocument;
import dev.virtsnap.language.diagnostic.Related;
import dev.virtsnap.language.text.LineIndex;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import java.util.Set;

/**
 * One page for a browser that needs nothing besides: the findings, which can be filtered, and what their codes mean.
 *
 * <p>The summary is known last and shown first; its place on the page is a matter of style. A policy in the page lets no
 * script run but its own, whatever a document holds.
 */
public final class HtmlFormat implements Format {

    private static final int MOST_BEFORE = 100;
    private static final int MOST_BEHIND = 200;

    private final String program;
    private final Explanations explanations;

    /** @param program the version of the program */
    public HtmlFormat(String program, Explanations explanations) {
        this.program = program;
        this.explanations = explanations;
    }

    @Override
    public String opening() {
        StringBuilder out = new StringBuilder(16_000);
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src ")
                .append(Asset.STYLE.source())
                .append("; script-src ")
                .append(Asset.REPORT.source())
                .append("\"/>\n<title>virtsnap report</title>\n<style>")
                .append(Asset.STYLE.inside())
                .append(
                        "</style>\n</head>\n<body>\n<header class=\"bar\"><span class=\"home\">virtsnap report</span>\n")
                .append("<div class=\"filters\" id=\"filters\" hidden=\"hidden\">\n")
                .append("<input type=\"search\" id=\"query\" placeholder=\"Filter by file, code or words\"")
                .append(" aria-label=\"Filter\"/>\n");
        for (String severity : new String[] {"error", "warning", "note"}) {
            out.append("<label><input type=\"checkbox\" checked=\"checked\" value=\"")
                    .append(severity)
                    .append("\"/> ")
                    .append(severity)
                    .append("s</label>\n");
        }
        return out.append("<span id=\"shown\" class=\"faint\"></span>\n</div></header>\n<main>\n")
                .toString();
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
        StringBuilder out = new StringBuilder(file.diagnostics().size() * 1024);
        out.append("<section class=\"file\">\n<h2>")
                .append(Html.escape(file.name()))
                .append("</h2>\n");
        for (Diagnostic diagnostic : file.diagnostics()) {
            append(out, file.text(), diagnostic);
        }
        return out.append("</section>\n").toString();
    }

    @Override
    public String closing(Summary summary) {
        StringBuilder out = new StringBuilder();
        out.append("</main>\n<section class=\"summary\">\n<p class=\"counts\">")
                .append(Html.escape(summary.sentence()))
                .append("</p>\n");
        if (!summary.problems().isEmpty()) {
            out.append("<p>Not checked:</p>\n<ul>\n");
            for (String problem : summary.problems()) {
                out.append("<li>").append(Html.escape(problem)).append("</li>\n");
            }
            out.append("</ul>\n");
        }
        out.append("</section>\n");
        Set<String> codes = summary.codes();
        if (!codes.isEmpty()) {
            out.append("<section class=\"codes\">\n<h2>What the codes mean</h2>\n");
            Markdown markdown = new Markdown(codes, code -> "#" + code);
            for (String code : codes) {
                append(out, markdown, code);
            }
            out.append("</section>\n");
        }
        return out.append("<p class=\"faint\">virtsnap ")
                .append(Html.escape(program))
                .append("</p>\n<script>")
                .append(Asset.REPORT.inside())
                .append("</script>\n</body>\n</html>\n")
                .toString();
    }

    private void append(StringBuilder out, Markdown markdown, String code) {
        Explanation explanation = explanations.of(code);
        if (explanation == null) {
            return;
        }
        out.append("<details><summary><code>")
                .append(Html.escape(code))
                .append("</code> ")
                .append(Html.escape(explanation.title()))
                .append("</summary>\n<article id=\"")
                .append(Html.escape(code))
                .append("\">\n")
                .append(markdown.html(explanation.page()))
                .append("</article></details>\n");
    }

    private static void append(StringBuilder out, Text text, Diagnostic diagnostic) {
        String severity = diagnostic.severity().word();
        String kind = severity.equals("info") || severity.equals("hint") ? "note" : severity;
        Spot spot = Spot.of(text, diagnostic.range().start());
        String code = Html.escape(diagnostic.code());
        out.append("<article class=\"finding ")
                .append(severity)
                .append("\" data-severity=\"")
                .append(kind)
                .append("\">\n<p class=\"what\"><span class=\"badge\">")
                .append(severity)
                .append("</span> ")
                .append(Html.escape(diagnostic.message()))
                .append(" <a href=\"#")
                .append(code)
                .append("\"><code>")
                .append(code)
                .append("</code></a> <span class=\"place\">")
                .append(spot.line())
                .append(':')
                .append(spot.column())
                .append("</span></p>\n");
        snippet(out, text, diagnostic.range());
        for (Related related : diagnostic.related()) {
            out.append("<p class=\"related\">").append(Html.escape(related.message()));
            OtherDocument other = related.other();
            if (other == null) {
                out.append("</p>\n");
                snippet(out, text, related.range());
            } else {
                String place = other.name() + ":" + other.line() + ":" + other.column();
                out.append(" <span class=\"place\">").append(Html.escape(place)).append("</span></p>\n");
            }
        }
        if (!diagnostic.fixes().isEmpty()) {
            out.append("<ul>\n");
            for (Fix fix : diagnostic.fixes()) {
                out.append("<li>")
                        .append(Html.escape(fix.title()))
                        .append(fix.safe() ? " <span class=\"faint\">(--fix does it)</span>" : "")
                        .append("</li>\n");
            }
            out.append("</ul>\n");
        }
        out.append("</article>\n");
    }

    /** The line that a range begins in, or what stands around the range if it is long. */
    private static void snippet(StringBuilder out, Text text, Range range) {
        LineIndex lines = text.lines();
        int number = lines.lineOf(range.start());
        Range line = lines.line(number);
        int start = Math.min(range.start(), line.end());
        int end = Math.min(range.end(), line.end());
        int from = Math.max(line.start(), start - MOST_BEFORE);
        int to = Math.min(line.end(), Math.max(start, Math.min(end, start + MOST_BEHIND)) + MOST_BEHIND);
        int marked = Math.min(end, to);
        out.append("<pre tabindex=\"0\"><span class=\"number\">")
                .append(number + 1)
                .append("</span>")
                .append(line.start() < from ? "\u2026" : "")
                .append(Html.escape(text.slice(from, start)))
                .append("<mark>")
                .append(Html.escape(text.slice(start, marked)))
                .append("</mark>")
                .append(Html.escape(text.slice(marked, to)))
                .append(to < line.end() ? "\u2026" : "")
                .append("</pre>\n");
    }
}
