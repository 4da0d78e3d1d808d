/** The core's words as the platform wants them: edits, places to type at, Markdown, images, messages. */
@NullMarked
package dev.virtsnap.eclipse.editor.text;

import org.jspecify.annotations.NullMarked;
