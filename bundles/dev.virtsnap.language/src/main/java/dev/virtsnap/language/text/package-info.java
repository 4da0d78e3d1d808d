/**
 * Immutable text with ranges, positions and edits: the ground that every other package stands on.
 *
 * <p>Offsets are UTF-16 code units from the start of the text; a {@link dev.virtsnap.language.text.Range} is half-open.
 * Lines and columns are computed only where a person or a protocol wants them, by
 * {@link dev.virtsnap.language.text.LineIndex}.
 */
@NullMarked
package dev.virtsnap.language.text;

import org.jspecify.annotations.NullMarked;
