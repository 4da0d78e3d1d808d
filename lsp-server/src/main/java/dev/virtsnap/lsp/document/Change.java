package dev.virtsnap.lsp.document;

import dev.virtsnap.language.text.Position;
import org.jspecify.annotations.Nullable;

/**
 * One edit of a document by the person.
 *
 * @param start where what goes begins; null if the whole text goes
 * @param end where it ends; null together with {@code start}
 * @param text what comes
 */
public record Change(@Nullable Position start, @Nullable Position end, String text) {

    /** All of the text is replaced. */
    public static Change whole(String text) {
        return new Change(null, null, text);
    }
}
