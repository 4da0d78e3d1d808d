package dev.virtsnap.cli.config;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes a check fail: a finding at least as severe. */
public enum FailOn {
    ERROR("error", Severity.ERROR),
    WARNING("warning", Severity.WARNING),
    INFO("info", Severity.INFO),
    HINT("hint", Severity.HINT),
    /** Nothing that is found. */
    NEVER("never", null);

    /** What is meant where nobody says anything. */
    public static final FailOn USUAL = WARNING;

    /** All words, the usual first. */
    public static final List<String> WORDS = List.of("warning", "error", "info", "hint", "never");

    private final String word;
    private final @Nullable Severity least;

    FailOn(String word, @Nullable Severity least) {
        this.word = word;
        this.least = least;
    }

    public String word() {
        return word;
    }

    /** The least severe findings that make the check fail; null if none does. */
    public @Nullable Severity least() {
        return least;
    }

    /** The one of exactly that word; null if there is none. */
    public static @Nullable FailOn of(String word) {
        for (FailOn each : values()) {
            if (each.word.equals(word)) {
                return each;
            }
        }
        return null;
    }

    /** Whether one of some findings makes the check fail. */
    public boolean isReachedBy(List<Diagnostic> diagnostics) {
        if (least == null) {
            return false;
        }
        for (int i = 0; i < diagnostics.size(); i++) {
            if (diagnostics.get(i).severity().compareTo(least) <= 0) {
                return true;
            }
        }
        return false;
    }
}
