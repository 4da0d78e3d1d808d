package dev.virtsnap.language.diagnostic;

/**
 * A place in another document than the diagnosed one, whose text whoever reads the diagnostic need not have.
 *
 * @param name what the other document is called, as reports call documents
 * @param line from 1
 * @param column from 1, in characters (Unicode code points)
 * @param endLine from 1
 * @param endColumn from 1, behind the last character
 */
public record OtherDocument(String name, int line, int column, int endLine, int endColumn) {}
