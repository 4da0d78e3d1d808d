/** What differs between definitions, in the compare editor of the platform. */
@NullMarked
package dev.virtsnap.eclipse.explorer.compare;

import org.jspecify.annotations.NullMarked;
