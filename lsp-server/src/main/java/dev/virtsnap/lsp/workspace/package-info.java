/** What is known beside an open document: settings, the configuration of its folder, the other documents there. */
@NullMarked
package dev.virtsnap.lsp.workspace;

import org.jspecify.annotations.NullMarked;
