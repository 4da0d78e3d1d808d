/** The server as an editor sees it: over the wire. */
@NullMarked
package dev.virtsnap.lsp;

import org.jspecify.annotations.NullMarked;
