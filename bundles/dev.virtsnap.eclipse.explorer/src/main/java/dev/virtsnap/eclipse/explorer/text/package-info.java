/** Images and messages of the explorer. */
@NullMarked
package dev.virtsnap.eclipse.explorer.text;

import org.jspecify.annotations.NullMarked;
