package dev.virtsnap.language.syntax;

import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element, closed or not.
 *
 * <p>One that lacks its end tag ends where the parser decided that it must have ended.
 */
public final class Element extends Node {

    private final Text text;

    /** The children: null for none, a {@link Node} if there is one, else a {@code Node[]}. Most elements hold one text. */
    private @Nullable Object content;

    private Name name;
    private @Nullable Attribute firstAttribute;
    private int startTagEnd;

    /** Where the end tag begins; the end if there is none. */
    private int contentEnd;

    Element(Text text, @Nullable Element container, Name name, int start) {
        super(container, start, start);
        this.text = text;
        this.name = name;
    }

    public Name name() {
        return name;
    }

    /** The name in the start tag; never empty. */
    public Range nameRange() {
        int from = nameStart();
        return new Range(from, from + name.length());
    }

    /** All attributes as written, those that declare namespaces and duplicates included. */
    public List<Attribute> attributes() {
        if (firstAttribute == null) {
            return List.of();
        }
        List<Attribute> all = new ArrayList<>(4);
        for (Attribute a = firstAttribute; a != null; a = a.next()) {
            all.add(a);
        }
        return Collections.unmodifiableList(all);
    }

    /** The first attribute of that name in no namespace. */
    public @Nullable Attribute attribute(String localName) {
        for (Attribute a = firstAttribute; a != null; a = a.next()) {
            if (a.name().is(localName)) {
                return a;
            }
        }
        return null;
    }

    /** Everything between the tags; the ranges tile {@link #contentRange}. */
    public List<Node> children() {
        if (content == null) {
            return List.of();
        }
        return content instanceof Node only
                ? List.of(only)
                : Collections.unmodifiableList(Arrays.asList((Node[]) content));
    }

    /** The children that are elements. */
    public List<Element> elements() {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < childCount(); i++) {
            if (child(i) instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** The first child element of that name in no namespace. */
    public @Nullable Element element(String localName) {
        if (content instanceof Node[] several) {
            for (Node child : several) {
                if (child instanceof Element element && element.name.is(localName)) {
                    return element;
                }
            }
            return null;
        }
        return content instanceof Element only && only.name.is(localName) ? only : null;
    }

    /** How many children there are; with {@link #child} the way to look at them without making a list. */
    public int childCount() {
        if (content == null) {
            return 0;
        }
        return content instanceof Node[] several ? several.length : 1;
    }

    /** The child at an index from 0. */
    public Node child(int index) {
        if (content instanceof Node[] several) {
            return several[index];
        }
        if (index == 0 && content instanceof Node only) {
            return only;
        }
        throw new IndexOutOfBoundsException("child " + index + " of " + childCount());
    }

    /** The decoded character data directly inside, CDATA sections included. */
    public String text() {
        if (content instanceof CharacterData only) {
            return only.text();
        }
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < childCount(); i++) {
            if (child(i) instanceof CharacterData data) {
                result.append(data.text());
            }
        }
        return result.toString();
    }

    /** Where the text of {@link #text} stands, without white space around it; the name if there is none. */
    public Range textRange() {
        int from = -1;
        int to = -1;
        for (int i = 0; i < childCount(); i++) {
            if (child(i) instanceof CharacterData data && !data.isBlank()) {
                from = from < 0 ? data.start() : from;
                to = data.end();
            }
        }
        if (from < 0) {
            return nameRange();
        }
        return new Range(Chars.skipSpace(text.string(), from), Chars.trimEnd(text.string(), from, to));
    }

    /** Whether it ends with {@code />} and so has neither content nor end tag. */
    public boolean isSelfClosing() {
        return startTagEnd == end()
                && hasTagClose()
                && text.charAt(Chars.trimEnd(text.string(), start(), startTagEnd - 1) - 1) == '/';
    }

    /** Whether it has an end tag or is self-closing. */
    public boolean isClosed() {
        return contentEnd < end() || isSelfClosing();
    }

    /** From {@code <} to {@code >}, or as far as the tag can be taken to go if that is missing. */
    public Range startTagRange() {
        return new Range(start(), startTagEnd);
    }

    /** The end tag; null if there is none. */
    public @Nullable Range endTagRange() {
        return contentEnd < end() ? new Range(contentEnd, end()) : null;
    }

    /** The name in the end tag; null if there is no end tag or no name in it. */
    public @Nullable Range endNameRange() {
        if (end() <= contentEnd) {
            return null;
        }
        int from = Chars.skipSpace(text.string(), endTagNameStart());
        int to = Math.min(Chars.wordEnd(text.string(), from), end());
        return from < to ? new Range(from, to) : null;
    }

    /** What lies between the tags; empty behind a self-closing tag. */
    public Range contentRange() {
        return new Range(startTagEnd, contentEnd);
    }

    /**
     * The namespace that a prefix means here.
     *
     * @param prefix {@code ""} for the default namespace
     * @return {@code ""} for no namespace; null if the prefix is not declared
     */
    public @Nullable String namespace(String prefix) {
        if (prefix.equals("xml")) {
            return Name.XML;
        }
        if (prefix.equals("xmlns")) {
            return Name.XMLNS;
        }
        for (Element e = this; e != null; e = e.container()) {
            for (Attribute a = e.firstAttribute; a != null; a = a.next()) {
                if (a.isNamespaceDeclaration() && prefix.equals(Namespaces.declaredPrefix(a))) {
                    return a.value();
                }
            }
        }
        return prefix.isEmpty() ? "" : null;
    }

    /** Whether the start tag has its {@code >}. */
    boolean hasTagClose() {
        return start() + 1 < startTagEnd && text.charAt(startTagEnd - 1) == '>';
    }

    /** Behind the {@code </} of the end tag, or behind its {@code <} if the slash is missing. */
    int endTagNameStart() {
        return has("</", contentEnd) ? contentEnd + 2 : contentEnd + 1;
    }

    boolean isDocument() {
        return container() == null;
    }

    int nameStart() {
        return Chars.skipSpace(text.string(), start() + 1);
    }

    int startTagEnd() {
        return startTagEnd;
    }

    int contentEnd() {
        return contentEnd;
    }

    /** The first attribute as written; with {@link Attribute#next} the way to look at all without making a list. */
    public @Nullable Attribute firstAttribute() {
        return firstAttribute;
    }

    /** Called while the tree is built. */
    void startTag(Name resolved, int tagEnd) {
        name = resolved;
        startTagEnd = tagEnd;
        contentEnd = tagEnd;
        endAt(tagEnd);
    }

    /** Called while the tree is built. */
    void firstAttribute(Attribute attribute) {
        firstAttribute = attribute;
    }

    /** Called when the end has been found. */
    void close(@Nullable Object children, int endOfContent, int end) {
        content = children;
        contentEnd = endOfContent;
        endAt(end);
    }

    @Override
    Text document() {
        return text;
    }

    @Override
    Token.Kind tokenKind() {
        return Token.Kind.STRAY;
    }

    @Override
    boolean isTerminated() {
        return isClosed() && text.charAt(end() - 1) == '>';
    }

    @Override
    public String toString() {
        return "<" + name.qualified() + ">[" + start() + "," + end() + ")";
    }
}
