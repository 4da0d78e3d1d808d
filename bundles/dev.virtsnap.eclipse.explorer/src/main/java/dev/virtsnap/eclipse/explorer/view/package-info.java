/** The tree of the explorer. */
@NullMarked
package dev.virtsnap.eclipse.explorer.view;

import org.jspecify.annotations.NullMarked;
