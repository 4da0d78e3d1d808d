package dev.virtsnap.language.syntax;

/** A document type declaration with its internal subset: always an error, skipped and never read. */
public final class Doctype extends Node {

    static final String OPEN = "<!DOCTYPE";

    Doctype(Element container, int start, int end) {
        super(container, start, end);
    }

    @Override
    Token.Kind tokenKind() {
        return Token.Kind.DOCTYPE;
    }

    @Override
    boolean isTerminated() {
        return endsWith(">", OPEN.length());
    }
}
