/** The documents that are open in the editor, as values, and how an editor counts places in them. */
@NullMarked
package dev.virtsnap.lsp.document;

import org.jspecify.annotations.NullMarked;
