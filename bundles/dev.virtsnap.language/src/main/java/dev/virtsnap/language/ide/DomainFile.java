package dev.virtsnap.language.ide;

import dev.virtsnap.language.text.Text;

/**
 * A file with a domain XML that a document may name in its comment.
 *
 * @param name of the file, as the document would write it
 * @param text of the file
 */
public record DomainFile(String name, Text text) {}
