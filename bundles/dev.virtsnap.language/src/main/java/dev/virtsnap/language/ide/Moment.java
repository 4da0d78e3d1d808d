package dev.virtsnap.language.ide;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Moments as snapshots write them: whole seconds since 1970-01-01 UTC. */
final class Moment {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Moment() {}

    /** The date of a number of seconds; null if it is no such number, or none that has a date. */
    static @Nullable String words(String seconds) {
        try {
            return WORDS.format(Instant.ofEpochSecond(Long.parseLong(seconds.strip())));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }
}
