/** Every extension in a real workbench: what a person sees and what happens when they type, press keys and choose. */
@NullMarked
package dev.virtsnap.eclipse.tests;

import org.jspecify.annotations.NullMarked;
