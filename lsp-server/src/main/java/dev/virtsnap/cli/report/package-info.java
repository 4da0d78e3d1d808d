/**
 * How findings are told: for a person at a terminal, one a line, as JSON and as SARIF.
 *
 * <p>A {@link dev.virtsnap.cli.report.Format} makes the part of a report that belongs to one document from that document
 * alone, on any thread; the parts are then put together in the order of the input.
 */
@NullMarked
package dev.virtsnap.cli.report;

import org.jspecify.annotations.NullMarked;
