package dev.virtsnap.language.ide;

/**
 * A few words that an editor shows in the line without their being in the document.
 *
 * @param offset where they are shown
 * @param label the words
 * @param tooltip a sentence about them, possibly empty
 */
public record Hint(int offset, String label, String tooltip) {}
