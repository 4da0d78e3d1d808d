package dev.virtsnap.eclipse.explorer.model;

import java.util.List;

/** Stands where there is nothing to show yet, or nothing that could be had, and says so. */
public final class MessageNode extends Node {

    /** What it is there for. */
    public enum Kind {
        /** Something is being read. */
        PENDING,
        /** Something failed; {@link MessageNode#retry} tries it again. */
        ERROR,
        /** There is nothing, and that is well. */
        EMPTY
    }

    private final Node parent;
    private final Kind kind;
    private final String sentence;

    MessageNode(Node parent, Kind kind, String sentence) {
        this.parent = parent;
        this.kind = kind;
        this.sentence = sentence;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public String name() {
        return sentence;
    }

    @Override
    public Node parent() {
        return parent;
    }

    @Override
    public List<Node> children() {
        return List.of();
    }

    @Override
    public ConnectionNode connection() {
        return parent.connection();
    }

    /** Tries again what failed, in the background. */
    public void retry() {
        if (parent instanceof DomainNode domain) {
            domain.refresh();
        } else {
            connection().open();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MessageNode that && parent.equals(that.parent) && kind == that.kind;
    }

    @Override
    public int hashCode() {
        return 31 * parent.hashCode() + kind.hashCode();
    }
}
