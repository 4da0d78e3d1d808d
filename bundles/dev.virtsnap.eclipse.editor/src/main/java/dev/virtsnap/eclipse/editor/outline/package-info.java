/** What a document means, beside it. */
@NullMarked
package dev.virtsnap.eclipse.editor.outline;

import org.jspecify.annotations.NullMarked;
