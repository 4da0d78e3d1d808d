package dev.virtsnap.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the program tells the shell. */
final class ExitCode {

    static final int CLEAN = 0;
    static final int FINDINGS = 1;
    static final int COULD_NOT_RUN = 2;

    /** What a shell says of a program that Ctrl-C ended. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    /** What they mean, for the help of {@code check}. */
    static Map<String, String> ofCheck() {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put("0", "nothing was found that makes the check fail: no error and no warning, or what --fail-on says");
        codes.put(
                "1",
                "errors or warnings were found, or what --fail-on says; with --fix: some are left; with --diff: or there is"
                        + " something to fix");
        codes.put(
                "2",
                "a command line that makes no sense, a configuration or schema that cannot be used, or a file that could not be"
                        + " checked; the others were, and are reported");
        codes.put("130", "Ctrl-C ended it");
        return codes;
    }
}
