/** Whole documents and parts of them to begin with. */
@NullMarked
package dev.virtsnap.eclipse.editor.template;

import org.jspecify.annotations.NullMarked;
