package dev.virtsnap.cli.check;

import dev.virtsnap.cli.config.FailOn;
import dev.virtsnap.cli.config.Said;
import dev.virtsnap.cli.config.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of all documents of a run; it goes before their comments and their configuration.
 *
 * @param settings but for the rules
 * @param rules which codes to tell
 * @param failOn which findings make the check fail; null if that is left open
 * @param baseline the file of the findings that were there before; null if that is left open
 */
public record Asked(
        Settings settings, RuleChoice rules, @Nullable Said<FailOn> failOn, @Nullable Said<String> baseline) {}
