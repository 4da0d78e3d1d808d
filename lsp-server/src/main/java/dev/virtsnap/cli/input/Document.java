package dev.virtsnap.cli.input;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.text.Text;
import java.util.List;

/**
 * A document as it was read.
 *
 * @param source where it is from
 * @param text its characters, a byte order mark left out; invalid bytes read U+FFFD
 * @param encoding how to turn the text into bytes again
 * @param diagnostics what was wrong with the bytes; by place
 */
public record Document(Source source, Text text, Encoding encoding, List<Diagnostic> diagnostics) {}
