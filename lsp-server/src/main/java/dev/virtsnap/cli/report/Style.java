package dev.virtsnap.cli.report;

import dev.virtsnap.language.diagnostic.Severity;

/**
 * How text looks.
 *
 * @param color whether to write the escape sequences that ECMA-48 calls SGR
 * @param width how many columns a line may fill
 */
public record Style(boolean color, int width) {

    public static final Style PLAIN = new Style(false, 120);

    public String bold(String text) {
        return paint("1", text);
    }

    String faint(String text) {
        return paint("2", text);
    }

    /** Text in the colour of a severity. */
    String of(Severity severity, String text) {
        return switch (severity) {
            case ERROR -> paint("1;31", text);
            case WARNING -> paint("1;33", text);
            case INFO -> paint("1;36", text);
            case HINT -> paint("1;34", text);
        };
    }

    String added(String text) {
        return paint("32", text);
    }

    private String paint(String code, String text) {
        return color ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
