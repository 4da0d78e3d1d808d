package dev.virtsnap.language.ide;

import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Place;
import dev.virtsnap.language.text.Range;
import java.util.List;

/** The two names of an element that are to be the same, so that editing one edits the other. */
public final class LinkedTags {

    private LinkedTags() {}

    /** Start tag first; empty if the cursor is in neither, or if they differ. */
    public static List<Range> at(Analysis analysis, int offset) {
        Place place = analysis.tree().placeAt(offset);
        Element element = null;
        if (place instanceof Place.ElementName name) {
            element = name.element();
        } else if (place instanceof Place.EndTagName name) {
            element = name.element();
        }
        if (element == null) {
            return List.of();
        }
        Range start = element.nameRange();
        Range end = element.endNameRange();
        if (end == null || !analysis.text().slice(start).equals(analysis.text().slice(end))) {
            return List.of();
        }
        return start.touches(offset) || end.touches(offset) ? List.of(start, end) : List.of();
    }
}
