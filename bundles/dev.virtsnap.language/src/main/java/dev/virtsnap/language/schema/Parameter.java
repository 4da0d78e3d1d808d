package dev.virtsnap.language.schema;

/**
 * A facet of a datatype, as in {@code <param name="pattern">…</param>}.
 *
 * @param name for example {@code pattern} or {@code maxInclusive}
 * @param value as written in the schema
 */
public record Parameter(String name, String value) {}
