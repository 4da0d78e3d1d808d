/**
 * What an editor or a linter asks of a document, in its words: plain values that know of no protocol and no workbench.
 *
 * <p>{@link dev.virtsnap.language.ide.Analysis} is the way in.
 */
@NullMarked
package dev.virtsnap.language.ide;

import org.jspecify.annotations.NullMarked;
