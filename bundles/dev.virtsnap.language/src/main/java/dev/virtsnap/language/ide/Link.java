package dev.virtsnap.language.ide;

import dev.virtsnap.language.text.Range;

/**
 * A file of the host that a document names. Whether there is one is not known here.
 *
 * @param range of the path, without quotes
 * @param path absolute
 */
public record Link(Range range, String path) {}
