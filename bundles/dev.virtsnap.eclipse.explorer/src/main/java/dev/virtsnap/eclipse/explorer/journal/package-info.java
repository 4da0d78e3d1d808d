/** What there was before something was done, and how the records of it are brought back. */
@NullMarked
package dev.virtsnap.eclipse.explorer.journal;

import org.jspecify.annotations.NullMarked;
