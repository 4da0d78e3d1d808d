/** A picture of the snapshots of a domain. */
@NullMarked
package dev.virtsnap.eclipse.explorer.graph;

import org.jspecify.annotations.NullMarked;
