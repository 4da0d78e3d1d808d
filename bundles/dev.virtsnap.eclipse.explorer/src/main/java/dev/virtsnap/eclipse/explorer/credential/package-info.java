/** Names and passwords, kept in the secure storage of the platform or asked from the person. */
@NullMarked
package dev.virtsnap.eclipse.explorer.credential;

import org.jspecify.annotations.NullMarked;
