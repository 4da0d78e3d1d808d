package dev.virtsnap.cli.check;

import dev.virtsnap.cli.baseline.Baseline;
import dev.virtsnap.cli.config.FailOn;
import dev.virtsnap.cli.config.Said;
import dev.virtsnap.language.ide.Conditions;
import dev.virtsnap.language.schema.Grammar;
import org.jspecify.annotations.Nullable;

/**
 * What some documents are checked with.
 *
 * @param grammar what they have to match
 * @param conditions what is known and wanted, but for a domain that the configuration names
 * @param domain the file that the configuration names; null if it names none
 * @param failOn which findings make the check fail
 * @param baseline the findings that were there before; null if nothing is said of them
 */
record Profile(
        Grammar grammar,
        Conditions conditions,
        @Nullable Said<String> domain,
        FailOn failOn,
        @Nullable Baseline baseline) {}
