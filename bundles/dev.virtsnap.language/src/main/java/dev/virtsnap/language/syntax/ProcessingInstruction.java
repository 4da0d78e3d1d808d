package dev.virtsnap.language.syntax;

/** A processing instruction such as {@code <?editor indent=2?>}. */
public final class ProcessingInstruction extends Node {

    static final String OPEN = "<?";
    static final String CLOSE = "?>";

    ProcessingInstruction(Element container, int start, int end) {
        super(container, start, end);
    }

    /** The name behind {@code <?}; empty if it is missing. */
    public String target() {
        return document().slice(start() + OPEN.length(), targetEnd());
    }

    /** What stands behind the target and its white space, as written. */
    public String data() {
        int from = Math.min(Chars.skipSpace(document().string(), targetEnd()), contentEnd());
        return document().slice(from, contentEnd());
    }

    int targetEnd() {
        return Math.min(Chars.targetEnd(document().string(), start() + OPEN.length()), contentEnd());
    }

    private int contentEnd() {
        return isTerminated() ? end() - CLOSE.length() : end();
    }

    @Override
    Token.Kind tokenKind() {
        return Token.Kind.INSTRUCTION;
    }

    @Override
    boolean isTerminated() {
        return endsWith(CLOSE, OPEN.length());
    }
}
