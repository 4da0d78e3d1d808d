/** What is dragged from the explorer and dropped on it. */
@NullMarked
package dev.virtsnap.eclipse.explorer.dnd;

import org.jspecify.annotations.NullMarked;
