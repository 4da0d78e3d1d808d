package dev.virtsnap.language.syntax;

/**
 * Something that is no XML and belongs to nothing: a lone {@code <}, an end tag that closes nothing. There is an error at
 * each, except at a byte order mark that begins the text.
 */
public final class Unparsed extends Node {

    Unparsed(Element container, int start, int end) {
        super(container, start, end);
    }

    @Override
    Token.Kind tokenKind() {
        return Token.Kind.STRAY;
    }

    /** A lone {@code <} or {@code </} may still become a tag. */
    @Override
    boolean isTerminated() {
        char last = document().charAt(end() - 1);
        return last == '>' || last == '\uFEFF';
    }

    boolean isEndTag() {
        return has("</", start());
    }
}
