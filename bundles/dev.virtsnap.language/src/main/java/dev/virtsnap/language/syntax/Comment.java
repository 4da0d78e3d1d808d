package dev.virtsnap.language.syntax;

/** A comment. */
public final class Comment extends Node {

    static final String OPEN = "<!--";
    static final String CLOSE = "-->";

    Comment(Element container, int start, int end) {
        super(container, start, end);
    }

    /** What stands between the delimiters, as written. */
    public String text() {
        return document().slice(start() + OPEN.length(), isTerminated() ? end() - CLOSE.length() : end());
    }

    @Override
    Token.Kind tokenKind() {
        return Token.Kind.COMMENT;
    }

    @Override
    boolean isTerminated() {
        return endsWith(CLOSE, OPEN.length());
    }
}
