/** The protocol's ground: frames, messages, requests and their answers. It knows JSON-RPC and nothing of documents. */
@NullMarked
package dev.virtsnap.lsp.wire;

import org.jspecify.annotations.NullMarked;
