/** What the wire holds when the other end does not. */
@NullMarked
package dev.virtsnap.lsp.wire;

import org.jspecify.annotations.NullMarked;
