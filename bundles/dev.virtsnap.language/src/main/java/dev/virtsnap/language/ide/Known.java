package dev.virtsnap.language.ide;

/**
 * A value that is likely at a place, because something is known beside the schema.
 *
 * @param detail why, in a few words
 */
record Known(String value, String detail) {

    /** What a written value says; only references that {@code Escapes} writes are in it. */
    static String decoded(String written) {
        return written.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&apos;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
