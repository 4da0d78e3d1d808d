/**
 * The door that reads: from what a person types on a command line to decoded documents.
 *
 * <p>The language core knows texts only. Everything that can be wrong with a file before it is a text is met here and
 * becomes either an {@link dev.virtsnap.cli.input.Unreadable}, whose message is a sentence, or a diagnostic of code
 * {@code xml/invalid-bytes}, {@code xml/unknown-encoding} or {@code xml/encoding-mismatch}.
 */
@NullMarked
package dev.virtsnap.cli.input;

import org.jspecify.annotations.NullMarked;
