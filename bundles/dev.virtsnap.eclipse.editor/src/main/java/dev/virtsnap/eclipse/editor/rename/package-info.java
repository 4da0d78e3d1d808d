/** Renaming a snapshot wherever it is named. */
@NullMarked
package dev.virtsnap.eclipse.editor.rename;

import org.jspecify.annotations.NullMarked;
