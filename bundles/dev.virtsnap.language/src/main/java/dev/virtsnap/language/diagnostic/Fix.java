package dev.virtsnap.language.diagnostic;

import dev.virtsnap.language.text.Edit;
import java.util.List;

/**
 * A way to mend a diagnostic.
 *
 * @param title what it does, as an imperative: {@code Replace 'runing' by 'running'}
 * @param edits all speak of the diagnosed text and do not overlap; never empty
 * @param safe whether it may be applied without asking: it can only be what the author meant. {@code check --fix} applies
 *     these alone. At most one fix of a diagnostic is safe, and it comes first.
 */
public record Fix(String title, List<Edit> edits, boolean safe) {

    public Fix {
        edits = List.copyOf(edits);
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("a fix without an edit: " + title);
        }
    }

    /** A fix that can only be what the author meant. */
    public static Fix safe(String title, Edit... edits) {
        return new Fix(title, List.of(edits), true);
    }

    /** A fix among others, or one that the author has to agree to. */
    public static Fix choice(String title, Edit... edits) {
        return new Fix(title, List.of(edits), false);
    }
}
