package dev.virtsnap.cli.report;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document and what was found in it.
 *
 * @param name what it is called in reports
 * @param text the text that the diagnostics speak of
 * @param intent what it was taken to be meant for
 * @param diagnostics by place
 * @param failing what makes the check fail: a finding that is at least so severe; null if nothing does
 */
public record Checked(String name, Text text, Intent intent, List<Diagnostic> diagnostics, @Nullable Severity failing) {

    /** Whether a finding makes the check fail. */
    boolean isFailedBy(Diagnostic diagnostic) {
        return failing != null && diagnostic.severity().compareTo(failing) <= 0;
    }
}
