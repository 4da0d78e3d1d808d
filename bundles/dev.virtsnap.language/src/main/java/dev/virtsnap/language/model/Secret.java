package dev.virtsnap.language.model;

/**
 * Something in a domain that should not lie around in files.
 *
 * @param value the place that says it
 * @param what what it is, as a noun with its article: {@code the password of the 'vnc' display}
 */
public record Secret(Value value, String what) {}
