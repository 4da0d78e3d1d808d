/** The pages on which a person sets up the explorer. */
@NullMarked
package dev.virtsnap.eclipse.explorer.preference;

import org.jspecify.annotations.NullMarked;
