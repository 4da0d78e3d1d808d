package dev.virtsnap.language.diagnostic;

import dev.virtsnap.language.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * Another place that explains a diagnostic: the first of two duplicates, the attribute that forbids.
 *
 * @param range not empty; in the diagnosed document, or in the other one if that is given
 * @param message a clause such as {@code first is here}
 * @param other the same place with the document that it is in, if that is not the diagnosed one; else null
 */
public record Related(Range range, String message, @Nullable OtherDocument other) {

    /** A place in the diagnosed document. */
    public Related(Range range, String message) {
        this(range, message, null);
    }

    /** Whether it is a place in the diagnosed document. */
    public boolean isHere() {
        return other == null;
    }
}
