/** What of the tree is left out. */
@NullMarked
package dev.virtsnap.eclipse.explorer.filter;

import org.jspecify.annotations.NullMarked;
