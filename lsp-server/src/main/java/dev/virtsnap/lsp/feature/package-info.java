/** What an editor can ask for, one class for each. Each turns a question of the protocol into one to the core and back. */
@NullMarked
package dev.virtsnap.lsp.feature;

import org.jspecify.annotations.NullMarked;
