/** New documents. */
@NullMarked
package dev.virtsnap.eclipse.editor.wizard;

import org.jspecify.annotations.NullMarked;
