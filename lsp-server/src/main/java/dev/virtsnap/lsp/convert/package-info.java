/**
 * The border to the protocol: the only place where objects of LSP4J are made, and where what a client can do is read.
 */
@NullMarked
package dev.virtsnap.lsp.convert;

import org.jspecify.annotations.NullMarked;
