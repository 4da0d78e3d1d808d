package dev.virtsnap.language.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable text with its lines.
 *
 * <p>Two texts are equal if their characters are.
 */
public final class Text {

    private final String string;

    /** Computed at first use; a race computes it twice, which does no harm. */
    private @Nullable LineIndex lines;

    private Text(String string) {
        this.string = string;
    }

    public static Text of(String string) {
        return new Text(string);
    }

    public String string() {
        return string;
    }

    public int length() {
        return string.length();
    }

    public char charAt(int offset) {
        return string.charAt(offset);
    }

    public String slice(int start, int end) {
        return string.substring(start, end);
    }

    public String slice(Range range) {
        return string.substring(range.start(), range.end());
    }

    public LineIndex lines() {
        LineIndex known = lines;
        if (known == null) {
            known = new LineIndex(string);
            lines = known;
        }
        return known;
    }

    /** This text with edits applied that all speak of this text; see {@link Edit#apply}. */
    public Text with(List<Edit> edits) {
        Text text = new Text(Edit.apply(string, edits));
        LineIndex known = lines;
        if (known != null && edits.size() == 1) {
            Edit edit = edits.get(0);
            text.lines = known.replaced(edit.range(), edit.replacement().length(), text.string);
        }
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Text text && string.equals(text.string);
    }

    @Override
    public int hashCode() {
        return string.hashCode();
    }

    @Override
    public String toString() {
        return string;
    }
}
