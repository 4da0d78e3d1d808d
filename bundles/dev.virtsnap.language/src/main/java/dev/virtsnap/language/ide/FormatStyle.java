package dev.virtsnap.language.ide;

/**
 * How a document is to be laid out.
 *
 * @param unit one step of indentation: blanks or a tab
 * @param width a start tag over several lines is put on one if that is not longer
 */
public record FormatStyle(String unit, int width) {

    /** libvirt's own: two blanks. */
    public static final FormatStyle LIBVIRT = new FormatStyle("  ", 120);

    /** Steps of so many blanks, or of a tab. */
    public static FormatStyle of(int size, boolean blanks) {
        return new FormatStyle(blanks ? " ".repeat(Math.max(1, Math.min(16, size))) : "\t", 120);
    }
}
