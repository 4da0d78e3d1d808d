package dev.virtsnap.language.syntax;

/**
 * A smallest piece of a document, for colouring.
 *
 * @param start offset of the first code unit
 * @param end offset behind the last, more than {@code start}
 */
public record Token(Kind kind, int start, int end) {

    /** What a piece of a document is. */
    public enum Kind {
        /** {@code <}, {@code </}, {@code >} or {@code />}. */
        TAG_DELIMITER,
        ELEMENT_NAME,
        ATTRIBUTE_NAME,
        EQUALS,
        /** Between quotes, or the quotes themselves, without the references in it. */
        ATTRIBUTE_VALUE,
        /** Such as an escaped ampersand, in text or in a value. */
        REFERENCE,
        /** White space in a tag. */
        SPACE,
        TEXT,
        CDATA,
        COMMENT,
        INSTRUCTION,
        DECLARATION,
        DOCTYPE,
        /** What has no place where it stands. */
        STRAY
    }
}
