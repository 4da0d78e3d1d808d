package dev.virtsnap.language.ide;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.text.Edit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something an editor offers to do with a document.
 *
 * @param title what it does, as an imperative
 * @param kind of it
 * @param edits all speak of the text as it is and do not overlap; never empty
 * @param preferred whether it can only be what the author meant
 * @param diagnostic what it mends; null if it mends nothing
 */
public record Action(String title, Kind kind, List<Edit> edits, boolean preferred, @Nullable Diagnostic diagnostic) {

    /** What an action is for. */
    public enum Kind {
        /** Mends a diagnostic. */
        FIX,
        /** Says the same or something else in another way, at the cursor. */
        REWRITE,
        /** Changes the whole document. */
        SOURCE
    }

    public Action {
        edits = List.copyOf(edits);
    }

    static Action rewrite(String title, List<Edit> edits) {
        return new Action(title, Kind.REWRITE, edits, false, null);
    }

    static Action source(String title, List<Edit> edits) {
        return new Action(title, Kind.SOURCE, edits, false, null);
    }
}
