package dev.virtsnap.language.syntax;

import dev.virtsnap.language.text.Range;
import org.jspecify.annotations.Nullable;

/** How places look in case files. */
final class PlaceText {

    private PlaceText() {}

    static String of(SyntaxTree tree, Place place) {
        if (place instanceof Place.ElementName p) {
            return "element name of " + name(p.element()) + " in " + name(p.parent()) + " behind " + p.index()
                    + typed(tree, p.range(), p.typed());
        }
        if (place instanceof Place.EndTagName p) {
            return "end tag of " + name(p.element()) + typed(tree, p.range(), p.typed());
        }
        if (place instanceof Place.AttributeName p) {
            Attribute attribute = p.attribute();
            return (attribute == null
                            ? "new attribute"
                            : "attribute " + attribute.name().qualified()) + " of " + name(p.element())
                    + typed(tree, p.range(), p.typed());
        }
        if (place instanceof Place.AttributeValue p) {
            String quote = p.quote() == '\0' ? "without quote" : "in " + p.quote() + (p.closed() ? "" : " not closed");
            return "value of " + p.attribute().name().qualified() + " of "
                    + name(p.attribute().element()) + " " + quote + typed(tree, p.range(), p.typed());
        }
        if (place instanceof Place.Content p) {
            String kind = p.data() == null ? "between tags" : p.data().isBlank() ? "white space" : "text";
            return kind + " in " + name(p.parent()) + " behind " + p.index() + typed(tree, p.range(), p.typed());
        }
        if (place instanceof Place.Reference p) {
            return "reference" + typed(tree, p.range(), p.typed()) + "\n" + of(tree, p.around());
        }
        if (place instanceof Place.InTag p) {
            return "tag of " + name(p.element());
        }
        return "inside " + ((Place.Inside) place).node().getClass().getSimpleName();
    }

    private static String name(@Nullable Element element) {
        return element == null ? "nothing" : "<" + element.name().qualified() + ">";
    }

    private static String typed(SyntaxTree tree, Range range, String typed) {
        return ": " + TreeText.quoted(typed) + " of "
                + TreeText.quoted(tree.text().slice(range));
    }
}
