package dev.virtsnap.language.model;

import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.CharacterData;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Escapes;
import dev.virtsnap.language.syntax.Node;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Edits of elements and attributes that keep the layout around them: what fixes are made of. */
public final class Markup {

    private Markup() {}

    /** A text as it may stand between either quotes. */
    static String value(String text) {
        return Escapes.value(text, '\'').replace("\"", "&quot;");
    }

    /** Removes an attribute and the white space before it. */
    public static Edit remove(Attribute attribute) {
        int start = attribute.element().nameRange().end();
        for (Attribute other : attribute.element().attributes()) {
            int end = other.range().end();
            if (end <= attribute.range().start() && start < end) {
                start = end;
            }
        }
        return Edit.delete(new Range(start, attribute.range().end()));
    }

    /** Adds an attribute behind those there are. */
    public static Edit add(Element element, String name, String value) {
        int end = element.nameRange().end();
        for (Attribute other : element.attributes()) {
            end = Math.max(end, other.range().end());
        }
        return Edit.insert(end, " " + name + "='" + value(value) + "'");
    }

    /** Gives an attribute a value, whether it is there, half typed, or not. */
    public static Edit set(Element element, String name, String value) {
        Attribute attribute = element.attribute(name);
        if (attribute == null) {
            return add(element, name, value);
        }
        Range inside = attribute.valueRange();
        return inside == null
                ? Edit.replace(attribute.range(), name + "='" + value(value) + "'")
                : Edit.replace(inside, value(value));
    }

    /** Removes an element with everything in it and the blank text before it, so that no empty line stays. */
    public static Edit remove(Element element) {
        Node before = nodeBefore(element);
        boolean blank = before instanceof CharacterData data && data.isBlank() && !data.isCData();
        return Edit.delete(new Range(blank && before != null ? before.start() : element.start(), element.end()));
    }

    private static @Nullable Node nodeBefore(Element element) {
        Element parent = element.parent();
        Node before = null;
        if (parent != null) {
            for (Node node : parent.children()) {
                if (node == element) {
                    return before;
                }
                before = node;
            }
        }
        return null;
    }

    /** Puts text in the place of all that an element holds; its tags stay. */
    public static Edit setText(Element element, String text) {
        if (element.isSelfClosing()) {
            Range tag = element.startTagRange();
            int slash = tag.end() - 2;
            return Edit.replace(
                    new Range(slash, tag.end()),
                    ">" + Escapes.text(text) + "</" + element.name().qualified() + ">");
        }
        return Edit.replace(element.contentRange(), Escapes.text(text));
    }

    /** Adds an element behind a sibling, on a line of its own if the sibling has one. */
    public static Edit addAfter(Text text, Element sibling, String xml) {
        return Edit.insert(sibling.end(), lineStart(text, sibling.start()) + xml);
    }

    /** Adds an element as the first child of another, on a line of its own if the children have. */
    public static Edit addFirst(Text text, Element parent, String xml) {
        if (parent.isSelfClosing()) {
            Range tag = parent.startTagRange();
            String line = lineStart(text, parent.start());
            String inner = line.isEmpty() ? "" : line + "  ";
            return Edit.replace(
                    new Range(tag.end() - 2, tag.end()),
                    ">" + inner + xml + line + "</" + parent.name().qualified() + ">");
        }
        List<Element> children = parent.elements();
        if (!children.isEmpty()) {
            return Edit.insert(
                    parent.startTagRange().end(),
                    lineStart(text, children.get(0).start()) + xml);
        }
        String line = lineStart(text, parent.start());
        boolean oneLine = line.isEmpty() || !parent.isClosed();
        return Edit.insert(
                parent.startTagRange().end(), oneLine ? xml : line + "  " + xml + (isBlank(parent) ? "" : line));
    }

    private static boolean isBlank(Element element) {
        return !element.contentRange().isEmpty();
    }

    /** The line break and indentation before an offset, or the empty text if something else stands before it there. */
    private static String lineStart(Text text, int offset) {
        int start = offset;
        while (0 < start && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
            start--;
        }
        if (start == 0) {
            return "\n" + text.slice(start, offset);
        }
        if (text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            return "";
        }
        boolean windows = 2 <= start && text.charAt(start - 1) == '\n' && text.charAt(start - 2) == '\r';
        return (windows ? "\r\n" : text.slice(start - 1, start)) + text.slice(start, offset);
    }
}
