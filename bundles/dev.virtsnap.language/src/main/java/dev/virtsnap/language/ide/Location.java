package dev.virtsnap.language.ide;

import dev.virtsnap.language.text.Range;

/**
 * A place in one of several documents.
 *
 * @param document its key in the {@link Workspace}
 */
public record Location(String document, Range range) {}
