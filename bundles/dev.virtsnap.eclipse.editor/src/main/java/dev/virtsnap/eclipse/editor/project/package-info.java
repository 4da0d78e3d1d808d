/** A project whose documents are checked when they are saved, open or not: nature, builder, markers and their fixes. */
@NullMarked
package dev.virtsnap.eclipse.editor.project;

import org.jspecify.annotations.NullMarked;
