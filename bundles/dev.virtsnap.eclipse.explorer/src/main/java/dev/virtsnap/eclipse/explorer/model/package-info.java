/** What the explorer knows: connections, their domains and snapshots, read in the background and told to who listens. */
@NullMarked
package dev.virtsnap.eclipse.explorer.model;

import org.jspecify.annotations.NullMarked;
