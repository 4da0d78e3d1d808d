/** The explorer of connections, domains and snapshots: what its parts have in common. */
@NullMarked
package dev.virtsnap.eclipse.explorer;

import org.jspecify.annotations.NullMarked;
