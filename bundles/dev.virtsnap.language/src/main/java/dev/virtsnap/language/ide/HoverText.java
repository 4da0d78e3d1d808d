package dev.virtsnap.language.ide;

import dev.virtsnap.language.text.Range;

/**
 * What is told of a place.
 *
 * @param range of the name or value that it is about
 * @param markdown what follows from the document first, then the page
 */
public record HoverText(Range range, String markdown) {}
