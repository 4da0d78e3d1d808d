package dev.virtsnap.language.syntax;

/** The XML declaration {@code <?xml version="1.0"?>}, wherever it stands; it is allowed only at the very beginning. */
public final class XmlDeclaration extends Node {

    static final String OPEN = "<?xml";

    XmlDeclaration(Element container, int start, int end) {
        super(container, start, end);
    }

    @Override
    Token.Kind tokenKind() {
        return Token.Kind.DECLARATION;
    }

    @Override
    boolean isTerminated() {
        return endsWith(ProcessingInstruction.CLOSE, OPEN.length());
    }
}
