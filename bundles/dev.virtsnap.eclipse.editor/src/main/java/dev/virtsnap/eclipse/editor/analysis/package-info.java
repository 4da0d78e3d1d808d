/** What is known of documents, open ones and those of the workspace; nothing of it waits on the UI thread for a disk. */
@NullMarked
package dev.virtsnap.eclipse.editor.analysis;

import org.jspecify.annotations.NullMarked;
