package dev.virtsnap.language.model;

import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.CharacterData;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Node;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * A text that a document says at one place: the value of an attribute, or the string value of an element as XPath's
 * {@code string()} gives it (all character data below it, however deep).
 */
public abstract sealed class Value {

    /** What a sentence can carry. */
    private static final int LONG = 80;

    private final String text;

    private Value(String text) {
        this.text = text;
    }

    /** The value of an attribute, or null if there is none or it is still being typed. */
    public static @Nullable Value of(@Nullable Attribute attribute) {
        if (attribute == null) {
            return null;
        }
        String text = attribute.value();
        return text == null ? null : new OfAttribute(attribute, text);
    }

    /** The string value of an element, or null if there is none. */
    public static @Nullable Value of(@Nullable Element element) {
        return element == null ? null : new OfElement(element);
    }

    /** The text of a value, or the empty text if there is none: libvirt does not tell them apart. */
    public static String textOf(@Nullable Value value) {
        return value == null ? "" : value.text;
    }

    /** The decoded text as libvirt gets it, white space included. */
    public String text() {
        return text;
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public boolean is(String other) {
        return text.equals(other);
    }

    /** The text for a sentence: without blanks around it, on one line, and cut if it is long. */
    public String shown() {
        String bare = text.strip();
        return (bare.length() <= LONG ? bare : bare.substring(0, LONG) + "…").replace('\n', ' ');
    }

    /** Where to point when the text is wrong; never empty. */
    public abstract Range range();

    /** The element that holds this text, or whose attribute does. */
    public abstract Element element();

    /** Puts another text in the place of this one. */
    public abstract Edit replacement(String other);

    /** Takes the text away together with the attribute or element that holds it, and the white space before that. */
    public abstract Edit removal();

    @Override
    public String toString() {
        return text;
    }

    private static final class OfAttribute extends Value {
        private final Attribute attribute;

        OfAttribute(Attribute attribute, String text) {
            super(text);
            this.attribute = attribute;
        }

        @Override
        public Range range() {
            return attribute.problemRange();
        }

        @Override
        public Element element() {
            return attribute.element();
        }

        @Override
        public Edit replacement(String other) {
            Range inside = attribute.valueRange();
            return inside == null
                    ? Edit.replace(attribute.range(), attribute.name().local() + "='" + Markup.value(other) + "'")
                    : Edit.replace(inside, Markup.value(other));
        }

        @Override
        public Edit removal() {
            return Markup.remove(attribute);
        }
    }

    private static final class OfElement extends Value {
        private final Element element;

        OfElement(Element element) {
            super(stringOf(element));
            this.element = element;
        }

        @Override
        public Range range() {
            return element.textRange();
        }

        @Override
        public Element element() {
            return element;
        }

        @Override
        public Edit replacement(String other) {
            return Markup.setText(element, other);
        }

        @Override
        public Edit removal() {
            return Markup.remove(element);
        }

        private static String stringOf(Element element) {
            for (int i = 0; i < element.childCount(); i++) {
                if (element.child(i) instanceof Element) {
                    return deepText(element);
                }
            }
            return element.text();
        }

        /** All character data below an element in document order, without recursion: depth has no limit. */
        private static String deepText(Element top) {
            StringBuilder text = new StringBuilder();
            Deque<Iterator<Node>> open = new ArrayDeque<>();
            open.push(top.children().iterator());
            while (!open.isEmpty()) {
                Iterator<Node> rest = open.element();
                if (!rest.hasNext()) {
                    open.pop();
                    continue;
                }
                Node node = rest.next();
                if (node instanceof Element element) {
                    open.push(element.children().iterator());
                } else if (node instanceof CharacterData data) {
                    text.append(data.text());
                }
            }
            return text.toString();
        }
    }
}
