package dev.virtsnap.language.ide;

import dev.virtsnap.language.text.Range;

/**
 * A stretch of a document with what it is, for colouring.
 *
 * @param range may go over lines
 */
public record SemanticToken(Range range, Kind kind) {

    /** What a stretch is. */
    public enum Kind {
        ELEMENT,
        ATTRIBUTE,
        /** One of a few words. */
        WORD,
        NUMBER,
        PATH,
        /** The name of a disk. */
        DISK,
        /** The name of a snapshot. */
        SNAPSHOT,
        /** Every other value. */
        VALUE,
        /** Such as an escaped ampersand. */
        REFERENCE,
        COMMENT,
        /** A comment that speaks to this program. */
        DIRECTIVE
    }
}
