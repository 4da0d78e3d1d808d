package dev.virtsnap.language.ide;

import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;

/**
 * What may be put in at a cursor.
 *
 * @param replace what goes for it: what has been typed of it, and the rest of that name or value behind the cursor
 * @param items in the order in which they are shown
 */
public record CompletionList(Range replace, List<CompletionItem> items) {

    public CompletionList {
        items = List.copyOf(items);
    }

    static CompletionList none(int offset) {
        return new CompletionList(Range.at(offset), List.of());
    }

    /** All edits that put an item in, as plain text. */
    public List<Edit> edits(CompletionItem item) {
        List<Edit> edits = new ArrayList<>(item.also());
        edits.add(Edit.replace(replace, item.insertion().plain()));
        return edits;
    }
}
