/** Connections as a person names them: found, entered, tested and remembered. */
@NullMarked
package dev.virtsnap.eclipse.explorer.connect;

import org.jspecify.annotations.NullMarked;
