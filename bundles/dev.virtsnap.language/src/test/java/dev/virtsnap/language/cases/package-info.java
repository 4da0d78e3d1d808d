/**
 * Tests as plain text: what goes in and what must come out, in sections of one file.
 *
 * <pre>
 * A missing quote ends where the line ends.
 * -- document --
 * &lt;disk name='vda
 *   snapshot='no'/>
 * -- errors --
 * 1:12-16 xml/missing-quote: This value has no closing quote; end it with '.
 * ====
 * The next case, and so on.
 * </pre>
 *
 * <p>A case begins with a sentence that says why it is there. {@code <|>} is the cursor. A test class says which sections
 * go in and computes all others; {@code -Dcases.update} writes what comes out into the files, and then the diff is read.
 */
@NullMarked
package dev.virtsnap.language.cases;

import org.jspecify.annotations.NullMarked;
