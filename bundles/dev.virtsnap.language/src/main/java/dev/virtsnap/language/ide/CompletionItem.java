package dev.virtsnap.language.ide;

import dev.virtsnap.language.text.Edit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may be put in at a cursor.
 *
 * @param kind what it is
 * @param label how it is listed
 * @param filter what is compared with what has been typed in the range that is replaced
 * @param detail a few words beside the label, possibly empty
 * @param topic what its documentation is about; null if there is none
 * @param insertion what is put in the place of the list's range; its lines are indented already
 * @param also edits elsewhere that belong to it; they touch neither the range nor each other
 * @param required whether the document is wrong without it
 * @param deprecated whether it should no longer be used
 * @param again whether the editor should ask for completions again once it is in, as for the value of an attribute
 * @param rank the order of the list, from 0
 */
public record CompletionItem(
        Kind kind,
        String label,
        String filter,
        String detail,
        @Nullable Topic topic,
        Insertion insertion,
        List<Edit> also,
        boolean required,
        boolean deprecated,
        boolean again,
        int rank) {

    /** What is put in. */
    public enum Kind {
        ELEMENT,
        ATTRIBUTE,
        /** Of an attribute. */
        VALUE,
        /** Of an element. */
        TEXT,
        END_TAG,
        /** Several elements at once that do something together. */
        SHAPE
    }

    public CompletionItem {
        also = List.copyOf(also);
    }

    static CompletionItem of(Kind kind, String label, String detail, @Nullable Topic topic, Insertion insertion) {
        return new CompletionItem(kind, label, label, detail, topic, insertion, List.of(), false, false, false, 0);
    }

    CompletionItem filteredBy(String text) {
        return new CompletionItem(kind, label, text, detail, topic, insertion, also, required, deprecated, again, rank);
    }

    CompletionItem and(List<Edit> edits) {
        return new CompletionItem(
                kind, label, filter, detail, topic, insertion, edits, required, deprecated, again, rank);
    }

    CompletionItem required(boolean isRequired) {
        return new CompletionItem(
                kind, label, filter, detail, topic, insertion, also, isRequired, deprecated, again, rank);
    }

    CompletionItem askingAgain() {
        return new CompletionItem(
                kind, label, filter, detail, topic, insertion, also, required, deprecated, true, rank);
    }

    CompletionItem ranked(int place) {
        return new CompletionItem(
                kind, label, filter, detail, topic, insertion, also, required, deprecated, again, place);
    }
}
