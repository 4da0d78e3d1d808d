package dev.virtsnap.language.schema;

import dev.virtsnap.language.text.Text;
import org.jspecify.annotations.Nullable;

/** Finds the files of a schema: the core reads none itself. */
@FunctionalInterface
public interface SchemaSource {

    /**
     * A file of a schema.
     *
     * @param uri names it in messages, and is the base of its own references
     * @param text its contents
     */
    record Document(String uri, Text text) {}

    /**
     * Opens what a schema refers to.
     *
     * @param href as written in the schema
     * @param baseUri the URI of the referring document, null for the first
     * @throws SchemaException if it does not exist, cannot be read, or must not be, as anything on a network; the message
     *     is a sentence, and needs no place: the reader adds that of the reference
     */
    Document open(String href, @Nullable String baseUri) throws SchemaException;
}
