package dev.virtsnap.cli;

import dev.virtsnap.cli.report.Streams;
import dev.virtsnap.cli.report.Style;
import java.util.List;

/** Whether to use colours. */
final class Colors {

    static final List<String> CHOICES = List.of("auto", "always", "never");

    private Colors() {}

    /** The look of what goes to standard output. */
    static Style style(String choice, Streams streams) {
        boolean color =
                switch (choice) {
                    case "always" -> true;
                    case "never" -> false;
                    default -> streams.outIsTerminal() && !unwanted();
                };
        return new Style(color, streams.columns());
    }

    /** Whether the environment asks for none: NO_COLOR, or a terminal without them. */
    static boolean unwanted() {
        String none = System.getenv("NO_COLOR");
        return (none != null && !none.isEmpty()) || "dumb".equals(System.getenv("TERM"));
    }
}
