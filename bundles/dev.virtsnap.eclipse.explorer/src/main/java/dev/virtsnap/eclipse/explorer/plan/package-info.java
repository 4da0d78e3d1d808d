/** What something would do, shown before it is done. */
@NullMarked
package dev.virtsnap.eclipse.explorer.plan;

import org.jspecify.annotations.NullMarked;
