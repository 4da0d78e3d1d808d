package dev.virtsnap.language.ide;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Range;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is recognised by when the document has changed elsewhere: the names of the elements it stands in, the tag,
 * and the words that it is about. Lines, columns and indentation do not matter.
 */
public final class Landmark {

    /** Names of the innermost elements; nothing real is deeper. */
    private static final int MOST_NAMES = 12;

    /** Of a tag, in characters. */
    private static final int MOST_CHARACTERS = 200;

    private Landmark() {}

    /** For example {@code domainsnapshot/disks/disk <disk name='vda' snapshot='extern'> extern}; one line. */
    public static String of(SyntaxTree tree, Diagnostic diagnostic) {
        StringBuilder landmark = new StringBuilder();
        String text = tree.text().string();
        Element element = tree.elementAt(diagnostic.range().start());
        names(landmark, element, MOST_NAMES);
        if (element != null) {
            append(landmark, text, element.startTagRange());
        }
        append(landmark, text, diagnostic.range());
        return landmark.toString();
    }

    private static void names(StringBuilder out, @Nullable Element innermost, int most) {
        String names = "";
        int left = most;
        for (Element element = innermost; element != null && 0 < left; element = element.parent()) {
            names = element.name().local() + (names.isEmpty() ? "" : "/") + names;
            left--;
        }
        out.append(names);
    }

    /** Appends a part of the document, each stretch of white space as one blank. */
    private static void append(StringBuilder out, String text, Range range) {
        int end = Math.min(range.end(), range.start() + MOST_CHARACTERS);
        boolean blank = 0 < out.length();
        for (int i = range.start(); i < end; i++) {
            char c = text.charAt(i);
            if (c <= ' ') {
                blank = true;
                continue;
            }
            if (blank) {
                out.append(' ');
                blank = false;
            }
            out.append(c);
        }
    }
}
