/**
 * Findings that were there before: kept in a file, recognised when lines have moved, and left out of reports.
 *
 * <p>What is not well-formed is never left out.
 */
@NullMarked
package dev.virtsnap.cli.baseline;

import org.jspecify.annotations.NullMarked;
