package dev.virtsnap.language.ide;

import dev.virtsnap.language.ide.CompletionItem.Kind;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Place;
import java.util.List;

/** The end tag that is due. */
final class EndTagCompletion {

    private EndTagCompletion() {}

    static CompletionList ofName(CompletionRequest request, Place.EndTagName place) {
        Element element = place.element();
        if (element == null) {
            return CompletionList.none(request.offset());
        }
        String name = element.name().qualified();
        boolean ended = request.behind(place.range().end()) == '>';
        return Completion.listed(place.range(), List.of(item(name, name + (ended ? "" : ">"), name)));
    }

    /** The whole end tag, for a place where no part of it stands yet. */
    static CompletionItem of(Element element, String before) {
        String name = element.name().qualified();
        return item("</" + name + ">", before + name + ">", before + name);
    }

    private static CompletionItem item(String label, String text, String filter) {
        return CompletionItem.of(Kind.END_TAG, label, "", null, Insertion.of(text))
                .filteredBy(filter);
    }
}
