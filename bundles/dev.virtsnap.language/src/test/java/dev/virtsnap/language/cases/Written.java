package dev.virtsnap.language.cases;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Related;
import dev.virtsnap.language.text.LineIndex;
import dev.virtsnap.language.text.Position;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import java.util.List;

/** How diagnostics look in case files. */
public final class Written {

    private Written() {}

    /**
     * One line each, such as {@code 1:2-6 error xml/unclosed-element: …}, with indented lines for related places and
     * fixes. Lines and columns are counted from 1, the last column is the one behind the range.
     */
    public static String diagnostics(Text text, List<Diagnostic> diagnostics) {
        StringBuilder result = new StringBuilder();
        for (Diagnostic each : diagnostics) {
            result.append(range(text, each.range()))
                    .append(' ')
                    .append(each.severity().word())
                    .append(' ');
            result.append(each.code()).append(": ").append(each.message()).append('\n');
            for (Related related : each.related()) {
                result.append("  see ").append(range(text, related.range())).append(": ");
                result.append(related.message()).append('\n');
            }
            for (Fix fix : each.fixes()) {
                result.append(fix.safe() ? "  fix: " : "  choice: ")
                        .append(fix.title())
                        .append('\n');
            }
        }
        return result.toString().stripTrailing();
    }

    /** Such as {@code 1:2-6}, or {@code 1:2-3:1} if it goes over lines. */
    public static String range(Text text, Range range) {
        LineIndex lines = text.lines();
        Position start = lines.position(range.start());
        Position end = lines.position(range.end());
        String line = start.line() == end.line() ? "" : (end.line() + 1) + ":";
        return (start.line() + 1) + ":" + (start.column() + 1) + "-" + line + (end.column() + 1);
    }
}
