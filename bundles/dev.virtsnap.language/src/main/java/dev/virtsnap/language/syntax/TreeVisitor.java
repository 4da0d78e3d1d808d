package dev.virtsnap.language.syntax;

/** Sees the nodes of a tree in document order; see {@link SyntaxTree#walk}. */
public interface TreeVisitor {

    /** Comes to an element, before its children. */
    default void enter(Element element) {}

    /** Has seen all children of an element. */
    default void leave(Element element) {}

    /** Comes to anything that is not an element. */
    default void leaf(Node node) {}
}
