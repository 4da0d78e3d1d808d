/**
 * {@code virtsnap check}: reads documents, analyses them on all processors, and tells what it found in the order of the
 * input; or mends it.
 */
@NullMarked
package dev.virtsnap.cli.check;

import org.jspecify.annotations.NullMarked;
