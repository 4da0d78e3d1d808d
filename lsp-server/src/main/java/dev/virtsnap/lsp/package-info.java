/**
 * The language server: the core's answers, in any editor that speaks the Language Server Protocol.
 *
 * <p>{@code wire} carries messages, {@code document} has what is open, {@code workspace} knows what is beside it,
 * {@code convert} is the border to the protocol's own objects, {@code feature} has one class for each thing that an editor
 * can ask for, and here is what begins and ends all of it.
 */
@NullMarked
package dev.virtsnap.lsp;

import org.jspecify.annotations.NullMarked;
