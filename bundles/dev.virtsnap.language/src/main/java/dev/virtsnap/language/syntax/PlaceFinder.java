package dev.virtsnap.language.syntax;

import dev.virtsnap.language.text.Range;
import org.jspecify.annotations.Nullable;

/** Goes down a tree to a cursor. */
final class PlaceFinder {

    private final String text;
    private final int offset;
    private Element element;

    PlaceFinder(Element document, int offset) {
        this.text = document.document().string();
        this.offset = offset;
        this.element = document;
    }

    /** The index of the first child that ends behind an offset, as many as there are children if none does. */
    static int childBehind(Element element, int offset) {
        int low = 0;
        int high = element.childCount();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (element.child(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Place find() {
        while (true) {
            int index = childBehind(element, offset);
            Node in =
                    index < element.childCount() && element.child(index).start() < offset ? element.child(index) : null;
            int at = index;
            if (in == null && 0 < index && !element.child(index - 1).isTerminated()) {
                // what has no end of its own goes on at the cursor
                in = element.child(index - 1);
                at = index - 1;
            }
            if (in == null || (in instanceof CharacterData data && !data.isCData())) {
                return content(index);
            }
            if (!(in instanceof Element inner)) {
                return in instanceof Unparsed stray ? stray(stray, at) : new Place.Inside(in);
            }
            if (offset < inner.startTagEnd() || (!inner.hasTagClose() && offset == inner.startTagEnd())) {
                return new TagPlace(text, inner, offset).find(at);
            }
            if (inner.contentEnd() < inner.end() && inner.contentEnd() < offset) {
                return endTag(inner, inner.contentEnd(), inner.end());
            }
            element = inner;
        }
    }

    private @Nullable Element parent() {
        return element.isDocument() ? null : element;
    }

    private Place stray(Unparsed stray, int index) {
        String source = stray.source();
        if (source.equals("<")) {
            return new Place.ElementName(null, parent(), index, Range.at(offset), "");
        }
        if (stray.isEndTag()) {
            return endTag(parent(), stray.start(), stray.end());
        }
        return new Place.Inside(stray);
    }

    private Place endTag(@Nullable Element closed, int start, int end) {
        int open = text.startsWith("</", start) ? start + 2 : start + 1;
        int from = Chars.skipSpace(text, open);
        int to = Math.min(end, Chars.wordEnd(text, from));
        if (offset < open) {
            return new Place.InTag(closed);
        }
        if (to <= from || end <= from) {
            return new Place.EndTagName(closed, Range.at(offset), "");
        }
        return from <= offset && offset <= to
                ? new Place.EndTagName(closed, new Range(from, to), text.substring(from, offset))
                : new Place.InTag(closed);
    }

    private Place content(int index) {
        int count = element.childCount();
        CharacterData data = null;
        if (index < count && element.child(index) instanceof CharacterData right && !right.isCData()) {
            data = right;
        } else if (0 < index && element.child(index - 1) instanceof CharacterData left && !left.isCData()) {
            data = left;
        }
        boolean inside = index < count && element.child(index).start() < offset;
        int before = inside ? index + 1 : index;
        if (data == null || data.isBlank()) {
            return new Place.Content(parent(), before, data, Range.at(offset), "");
        }
        int from = Chars.skipSpace(text, data.start());
        int to = Chars.trimEnd(text, from, data.end());
        boolean touches = from <= offset && offset <= to;
        Place.Content content = touches
                ? new Place.Content(parent(), before, data, new Range(from, to), text.substring(from, offset))
                : new Place.Content(parent(), before, data, Range.at(offset), "");
        return reference(content, text, data.start(), data.end(), offset);
    }

    /** The reference at the cursor, if there is one between two offsets; else what is around it. */
    static Place reference(Place around, String text, int start, int end, int offset) {
        int from = offset;
        while (start < from && isReference(text.charAt(from - 1))) {
            from--;
        }
        if (from == start || text.charAt(from - 1) != '&') {
            return around;
        }
        int to = offset;
        while (to < end && isReference(text.charAt(to))) {
            to++;
        }
        boolean closed = to < end && text.charAt(to) == ';';
        return new Place.Reference(around, new Range(from - 1, closed ? to + 1 : to), text.substring(from - 1, offset));
    }

    private static boolean isReference(char c) {
        return c == '#' || Chars.isName(c);
    }
}
