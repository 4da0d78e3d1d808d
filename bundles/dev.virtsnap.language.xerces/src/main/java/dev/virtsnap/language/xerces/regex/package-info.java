/**
 * XML Schema's regular expressions (XML Schema Part 2, appendix F): parsed into {@link
 * dev.virtsnap.language.xerces.regex.Expression}s, matched in time linear in the text, and said in words.
 *
 * <p>They are truly regular: no back references, no look-around, always anchored at both ends. So a deterministic automaton
 * that is built as texts ask for it needs one step a character, never backtracks and cannot overflow a stack, whatever the
 * pattern and the text.
 */
@NullMarked
package dev.virtsnap.language.xerces.regex;

import org.jspecify.annotations.NullMarked;
