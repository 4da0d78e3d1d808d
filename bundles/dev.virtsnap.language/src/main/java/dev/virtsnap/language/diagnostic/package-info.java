/** What is wrong with a document, in editor words: a place, a sentence, what it relates to, and how to mend it. */
@NullMarked
package dev.virtsnap.language.diagnostic;

import org.jspecify.annotations.NullMarked;
