package dev.virtsnap.language.ide;

/**
 * Lines that can be folded into the first of them.
 *
 * @param startLine from 0; stays to be seen
 * @param endLine the last one that is hidden
 * @param kind what is folded
 * @param byDefault whether it is better folded when a document is opened: what libvirt wrote and nobody reads
 */
public record Fold(int startLine, int endLine, Kind kind, boolean byDefault) {

    /** What is folded. */
    public enum Kind {
        ELEMENT,
        COMMENT
    }
}
