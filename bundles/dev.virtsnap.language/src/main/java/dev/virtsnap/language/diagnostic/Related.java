package dev.virtsnap.language.diagnostic;

import dev.virtsnap.language.text.Range;

/**
 * Another place in the same document that explains a diagnostic: the first of two duplicates, the attribute that forbids.
 *
 * @param range not empty
 * @param message a clause such as {@code first is here}
 */
public record Related(Range range, String message) {}
