/**
 * How findings are told, in many formats, and where reports go.
 *
 * <p>A {@link dev.virtsnap.cli.report.Format} makes the part of a report that belongs to one document from that document
 * alone, on any thread; the parts are then put together in the order of the input.
 */
@NullMarked
package dev.virtsnap.cli.report;

import org.jspecify.annotations.NullMarked;
