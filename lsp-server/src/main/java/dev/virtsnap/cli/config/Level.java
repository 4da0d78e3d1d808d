package dev.virtsnap.cli.config;

import dev.virtsnap.language.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a code is to be told. */
public enum Level {
    /** Not at all. */
    OFF("off", null),
    /** As severely as each finding is. */
    ON("on", null),
    ERROR("error", Severity.ERROR),
    WARNING("warning", Severity.WARNING),
    INFO("info", Severity.INFO),
    HINT("hint", Severity.HINT);

    private final String word;
    private final @Nullable Severity severity;

    Level(String word, @Nullable Severity severity) {
        this.word = word;
        this.severity = severity;
    }

    public String word() {
        return word;
    }

    /** How severely everything of the code is told; null if this says nothing of it. */
    public @Nullable Severity severity() {
        return severity;
    }

    /** The level of exactly that word; null if there is none. */
    public static @Nullable Level of(String word) {
        for (Level level : values()) {
            if (level.word.equals(word)) {
                return level;
            }
        }
        return null;
    }

    /** All words, in order. */
    static List<String> words() {
        List<String> words = new ArrayList<>();
        for (Level level : values()) {
            words.add(level.word);
        }
        return words;
    }
}
