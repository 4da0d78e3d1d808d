package dev.virtsnap.language.syntax;

import dev.virtsnap.language.text.Text;
import java.util.Arrays;

/** Holds the elements that are open and the children that are finished, and puts them together. */
final class TreeBuilder {

    final Element document;

    private Element[] open = new Element[32];
    private Word[] words = new Word[32];

    /** Where the children of an open element begin among all pending ones. */
    private int[] childStarts = new int[32];

    /** How many namespace declarations were in force before it. */
    private int[] scopes = new int[32];

    private int depth;

    private Node[] pending = new Node[64];
    private int pendingCount;

    TreeBuilder(Text text) {
        document = new Element(text, null, Name.of(""), 0);
        document.startTag(document.name(), 0);
    }

    /** How many elements are open. */
    int depth() {
        return depth;
    }

    /** The innermost open element, or the document. */
    Element top() {
        return depth == 0 ? document : open[depth - 1];
    }

    Element open(int level) {
        return open[level];
    }

    Word word(int level) {
        return words[level];
    }

    int scope() {
        return scopes[depth - 1];
    }

    void add(Node node) {
        if (pendingCount == pending.length) {
            pending = Arrays.copyOf(pending, pendingCount * 2);
        }
        pending[pendingCount++] = node;
    }

    void push(Element element, Word word, int scope) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
            words = Arrays.copyOf(words, depth * 2);
            childStarts = Arrays.copyOf(childStarts, depth * 2);
            scopes = Arrays.copyOf(scopes, depth * 2);
        }
        open[depth] = element;
        words[depth] = word;
        childStarts[depth] = pendingCount;
        scopes[depth] = scope;
        depth++;
        word.open++;
    }

    /** Closes the innermost element. */
    void pop(int contentEnd, int end) {
        depth--;
        words[depth].open--;
        Element element = open[depth];
        close(element, childStarts[depth], contentEnd, end);
        add(element);
    }

    Element finish(int end) {
        close(document, 0, end, end);
        return document;
    }

    private void close(Element element, int firstChild, int contentEnd, int end) {
        int count = pendingCount - firstChild;
        if (count == 0) {
            element.close(null, contentEnd, end);
        } else if (count == 1) {
            element.close(pending[firstChild], contentEnd, end);
        } else {
            element.close(Arrays.copyOfRange(pending, firstChild, pendingCount), contentEnd, end);
        }
        pendingCount = firstChild;
    }
}
