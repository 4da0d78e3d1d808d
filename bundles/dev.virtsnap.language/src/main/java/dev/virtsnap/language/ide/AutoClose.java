package dev.virtsnap.language.ide;

import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Place;
import dev.virtsnap.language.text.Range;
import org.jspecify.annotations.Nullable;

/** The end tag that an editor puts in by itself when a tag has been typed. */
public final class AutoClose {

    private AutoClose() {}

    /**
     * What follows the character that has just been typed: behind a {@code >} the end tag, with the cursor before it; behind
     * {@code </} the rest of the end tag.
     *
     * @param offset behind the character
     * @return null if nothing follows
     */
    public static @Nullable Insertion at(Analysis analysis, int offset) {
        if (offset < 1 || analysis.text().length() < offset) {
            return null;
        }
        char typed = analysis.text().charAt(offset - 1);
        if (typed == '>') {
            return behindTag(analysis, offset);
        }
        return typed == '/' && 1 < offset && analysis.text().charAt(offset - 2) == '<'
                ? behindSlash(analysis, offset)
                : null;
    }

    private static @Nullable Insertion behindTag(Analysis analysis, int offset) {
        Element element = analysis.tree().elementAt(offset - 1);
        if (element == null || element.startTagRange().end() != offset || element.isSelfClosing()) {
            return null;
        }
        if (element.isClosed() && !isEndOfOuter(element)) {
            return null;
        }
        return new InsertionWriter()
                .end()
                .text("</" + element.name().qualified() + ">")
                .done();
    }

    /** Whether the end tag was that of an outer element of the same name before this one was typed. */
    private static boolean isEndOfOuter(Element element) {
        for (Element outer = element.parent(); outer != null; outer = outer.parent()) {
            if (outer.name().equals(element.name())) {
                return !outer.isClosed();
            }
        }
        return false;
    }

    private static @Nullable Insertion behindSlash(Analysis analysis, int offset) {
        Place place = analysis.tree().placeAt(offset);
        if (!(place instanceof Place.EndTagName name)
                || name.element() == null
                || !name.range().isEmpty()) {
            return null;
        }
        Range rest = new Range(offset, analysis.text().length());
        boolean ended = !rest.isEmpty() && analysis.text().charAt(offset) == '>';
        return Insertion.of(name.element().name().qualified() + (ended ? "" : ">"));
    }
}
