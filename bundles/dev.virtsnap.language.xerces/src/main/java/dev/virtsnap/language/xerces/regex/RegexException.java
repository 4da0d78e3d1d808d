package dev.virtsnap.language.xerces.regex;

/** A pattern that cannot be read; the message is a sentence for the schema's author. */
public final class RegexException extends Exception {

    private static final long serialVersionUID = 1L;

    RegexException(String message) {
        super(message);
    }
}
