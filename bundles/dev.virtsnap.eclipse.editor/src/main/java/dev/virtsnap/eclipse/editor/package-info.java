/** The editor: one class for each extension point of the Generic Editor, which asks the core and shows the answer. */
@NullMarked
package dev.virtsnap.eclipse.editor;

import org.jspecify.annotations.NullMarked;
