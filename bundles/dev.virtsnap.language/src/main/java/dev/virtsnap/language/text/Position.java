package dev.virtsnap.language.text;

/**
 * A place in a text as editors count it.
 *
 * @param line from 0
 * @param column UTF-16 code units from the start of the line, from 0
 */
public record Position(int line, int column) implements Comparable<Position> {

    @Override
    public int compareTo(Position other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }
}
