/** Documents of snapshots, as editors show them. */
@NullMarked
package dev.virtsnap.eclipse.explorer.document;

import org.jspecify.annotations.NullMarked;
