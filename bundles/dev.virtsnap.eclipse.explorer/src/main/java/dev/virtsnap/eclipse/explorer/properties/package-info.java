/** What the Properties view says of what is selected in the explorer. */
@NullMarked
package dev.virtsnap.eclipse.explorer.properties;

import org.jspecify.annotations.NullMarked;
