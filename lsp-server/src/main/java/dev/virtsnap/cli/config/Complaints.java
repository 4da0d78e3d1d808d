package dev.virtsnap.cli.config;

import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.report.Snippet;
import dev.virtsnap.cli.report.Style;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a configuration file, to tell all of it at once. */
final class Complaints {

    /** One of them. */
    private record Complaint(Range range, String message) {}

    private final String name;
    private final Text text;
    private final List<Complaint> all = new ArrayList<>();

    Complaints(String name, Text text) {
        this.name = name;
        this.text = text;
    }

    void add(Range range, String message) {
        all.add(new Complaint(range, message));
    }

    /** Tells them, if there are any. */
    void raise() throws Unreadable {
        if (all.isEmpty()) {
            return;
        }
        all.sort((a, b) -> a.range().compareTo(b.range()));
        StringBuilder out = new StringBuilder("the configuration '" + name + "' cannot be used:");
        for (Complaint each : all) {
            int start = each.range().start();
            out.append('\n').append(name).append(':').append(text.lines().lineOf(start) + 1);
            out.append(':').append(text.lines().codePointColumn(start) + 1);
            out.append(": ").append(each.message()).append('\n');
            Snippet.append(out, text, each.range(), Style.PLAIN, Severity.ERROR);
            out.setLength(out.length() - 1);
        }
        throw new Unreadable(out.toString());
    }
}
