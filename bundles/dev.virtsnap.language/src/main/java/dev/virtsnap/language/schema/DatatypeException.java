package dev.virtsnap.language.schema;

/** A schema asks for a datatype or parameter that does not exist; the message is a sentence for the schema's author. */
public final class DatatypeException extends Exception {

    private static final long serialVersionUID = 1L;

    public DatatypeException(String message) {
        super(message);
    }
}
