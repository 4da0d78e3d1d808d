package dev.virtsnap.cli.report;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.text.Text;
import java.util.List;

/**
 * A document and what was found in it.
 *
 * @param name what it is called in reports
 * @param text the text that the diagnostics speak of
 * @param intent what it was taken to be meant for
 * @param diagnostics by place
 */
public record Checked(String name, Text text, Intent intent, List<Diagnostic> diagnostics) {}
