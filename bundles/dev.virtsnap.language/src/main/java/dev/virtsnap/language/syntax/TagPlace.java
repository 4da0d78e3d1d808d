package dev.virtsnap.language.syntax;

import dev.virtsnap.language.text.Range;

/** What stands at a cursor in a start tag. */
final class TagPlace {

    private final String text;
    private final Element element;
    private final int offset;

    /**
     * @param offset behind the {@code <}, and before the {@code >} if there is one
     */
    TagPlace(String text, Element element, int offset) {
        this.text = text;
        this.element = element;
        this.offset = offset;
    }

    /**
     * Finds the place.
     *
     * @param index of the element among its siblings
     */
    Place find(int index) {
        Range name = element.nameRange();
        if (offset <= name.end()) {
            int from = Math.min(offset, name.start());
            return new Place.ElementName(
                    element,
                    element.parent(),
                    index,
                    name,
                    text.substring(Math.max(from, name.start()), Math.max(offset, name.start())));
        }
        Attribute before = null;
        for (Attribute a = element.firstAttribute(); a != null && a.start() <= offset; a = a.next()) {
            before = a;
        }
        if (before != null) {
            if (offset <= before.nameEnd()) {
                return new Place.AttributeName(
                        element, before, before.nameRange(), text.substring(before.start(), offset));
            }
            Range value = before.valueRange();
            if (value == null && before.hasEquals() && offset <= Chars.skipSpace(text, before.end())) {
                return new Place.AttributeValue(before, Range.at(Math.max(offset, before.end())), "", '\0', false);
            }
            if (value != null && value.touches(offset)) {
                Place place = new Place.AttributeValue(
                        before, value, text.substring(value.start(), offset), before.quote(), before.isQuoted());
                return PlaceFinder.reference(place, text, value.start(), value.end(), offset);
            }
            if (offset < before.end()) {
                return new Place.InTag(element);
            }
        }
        boolean free = Chars.isSpace(text.charAt(offset - 1)) && !text.startsWith("=", Chars.skipSpace(text, offset));
        return free ? new Place.AttributeName(element, null, Range.at(offset), "") : new Place.InTag(element);
    }
}
