/** Somebody at a workbench that has just been installed. */
@NullMarked
package dev.virtsnap.eclipse.visit;

import org.jspecify.annotations.NullMarked;
