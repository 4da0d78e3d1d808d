/** Commands about connections and about how the tree is shown. */
@NullMarked
package dev.virtsnap.eclipse.explorer.command;

import org.jspecify.annotations.NullMarked;
