package dev.virtsnap.language.ide;

import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** White space inside the tags of an element: one blank between attributes, none around {@code =}, none at the end. */
final class TagFormat {

    private final Text text;
    private final FormatStyle style;
    private final List<Edit> edits;

    TagFormat(Text text, FormatStyle style, List<Edit> edits) {
        this.text = text;
        this.style = style;
        this.edits = edits;
    }

    void format(Element element, int depth) {
        List<Edit> tag = startTag(element);
        if (tag != null && isShort(element, tag, depth)) {
            edits.addAll(tag);
        }
        Range end = element.endTagRange();
        Range name = element.endNameRange();
        if (end != null && name != null && isBlank(name.end(), end.end() - 1)) {
            replace(name.end(), end.end() - 1, "", edits);
        }
    }

    /** Whether the tag is on one line already, or may be put on one. */
    private boolean isShort(Element element, List<Edit> tag, int depth) {
        Range range = element.startTagRange();
        String now = text.slice(range);
        if (now.indexOf('\n') < 0 && now.indexOf('\r') < 0) {
            return true;
        }
        int length = range.length() + style.unit().length() * depth;
        for (Edit edit : tag) {
            length += edit.replacement().length() - edit.range().length();
        }
        return length <= style.width();
    }

    /** The edits of a start tag; null if there is anything in it that this does not know. */
    private @Nullable List<Edit> startTag(Element element) {
        List<Edit> tag = new ArrayList<>();
        int done = element.nameRange().end();
        for (Attribute attribute : element.attributes()) {
            Range value = attribute.valueRange();
            int start = attribute.range().start();
            int nameEnd = attribute.nameRange().end();
            if (value == null || done == start || !isBlank(done, start) || !isEquals(nameEnd, value.start() - 1)) {
                return null;
            }
            replace(done, start, " ", tag);
            replace(nameEnd, value.start() - 1, "=", tag);
            done = attribute.range().end();
        }
        int end = element.startTagRange().end() - (element.isSelfClosing() ? 2 : 1);
        if (end < done || !isBlank(done, end)) {
            return null;
        }
        replace(done, end, "", tag);
        return tag;
    }

    private boolean isEquals(int start, int end) {
        return start <= end && text.slice(start, end).strip().equals("=");
    }

    private boolean isBlank(int start, int end) {
        return start <= end && text.slice(start, end).isBlank();
    }

    private void replace(int start, int end, String wanted, List<Edit> into) {
        if (!text.slice(start, end).equals(wanted)) {
            into.add(Edit.replace(new Range(start, end), wanted));
        }
    }
}
