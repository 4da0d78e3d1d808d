package dev.virtsnap.language.syntax;

import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import org.jspecify.annotations.Nullable;

/** A stretch of a document: an element or something between the tags. Immutable once the tree is handed out. */
public abstract sealed class Node
        permits Element, CharacterData, Comment, ProcessingInstruction, Doctype, XmlDeclaration, Unparsed {

    /**
     * Nodes at the top have a hidden element as container, so that each finds its text without carrying it; only that one
     * has none.
     */
    private final @Nullable Element container;

    private final int start;

    /** Set once more when the end of an element has been seen. */
    private int end;

    Node(@Nullable Element container, int start, int end) {
        this.container = container;
        this.start = start;
        this.end = end;
    }

    /** The offset of the first code unit. */
    public final int start() {
        return start;
    }

    /** The offset behind the last code unit. */
    public final int end() {
        return end;
    }

    public final Range range() {
        return new Range(start, end);
    }

    /** The element it stands in, or null at the top. */
    public final @Nullable Element parent() {
        return container == null || container.isDocument() ? null : container;
    }

    /** The document as it is written here. */
    public final String source() {
        return document().slice(start, end);
    }

    final @Nullable Element container() {
        return container;
    }

    final void endAt(int offset) {
        end = offset;
    }

    /** The whole text of the document. */
    Text document() {
        if (container == null) {
            throw new IllegalStateException("the document carries its text itself");
        }
        return container.document();
    }

    /** What it is to one who colours it; an element has no kind of its own. */
    abstract Token.Kind tokenKind();

    /** Whether this ends with its closing delimiter, so that a cursor behind it stands outside. */
    abstract boolean isTerminated();

    /** Whether the document has the given string at the given offset. */
    final boolean has(String string, int offset) {
        return document().string().startsWith(string, offset);
    }

    /** Whether this ends in a closing delimiter that does not overlap its opening one. */
    final boolean endsWith(String delimiter, int opening) {
        return start + opening <= end - delimiter.length() && has(delimiter, end - delimiter.length());
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + start + "," + end + ")";
    }
}
