package dev.virtsnap.cli.check;

import dev.virtsnap.cli.config.Level;
import dev.virtsnap.cli.config.Said;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.rules.RuleSelection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which codes a person wants to hear of, whatever a configuration says.
 *
 * @param only the rules that are asked; null if that is left open
 * @param ignored codes that are not told
 */
public record RuleChoice(@Nullable RuleSelection only, List<String> ignored) {

    /** Everything is left open. */
    public static final RuleChoice OPEN = new RuleChoice(null, List.of());

    public RuleChoice {
        ignored = List.copyOf(ignored);
    }

    /** What is told where a configuration says something of some codes. */
    RuleSelection over(Map<String, Said<Level>> rules) {
        RuleSelection selection = only == null ? RuleSelection.ALL : only;
        for (Map.Entry<String, Said<Level>> rule : rules.entrySet()) {
            Level level = rule.getValue().value();
            Severity severity = level.severity();
            if (severity != null) {
                selection = selection.withSeverity(rule.getKey(), severity);
            } else if (level == Level.OFF && only == null) {
                selection = selection.without(rule.getKey());
            }
        }
        for (String code : ignored) {
            selection = selection.without(code);
        }
        return selection;
    }
}
