package dev.virtsnap.language.ide;

import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Node;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is selected when a selection is widened step by step. */
public final class SelectionRanges {

    /** Who shows them may recurse. */
    private static final int MOST = 200;

    private SelectionRanges() {}

    /** Ranges around an offset, each inside the next; the last is the whole document. */
    public static List<Range> at(Analysis analysis, int offset) {
        List<Range> ranges = new ArrayList<>();
        Element innermost = analysis.tree().elementAt(offset);
        if (innermost != null) {
            inside(innermost, offset, ranges);
        }
        for (Element e = innermost; e != null && ranges.size() < MOST; e = e.parent()) {
            if (e.contentRange().touches(offset) && !e.contentRange().isEmpty()) {
                ranges.add(e.contentRange());
            }
            ranges.add(e.range());
        }
        for (Node node : analysis.tree().children()) {
            if (innermost == null && node.range().contains(offset)) {
                ranges.add(node.range());
            }
        }
        ranges.add(new Range(0, analysis.text().length()));
        return growing(ranges);
    }

    private static void inside(Element element, int offset, List<Range> ranges) {
        for (Attribute attribute : element.attributes()) {
            if (attribute.range().touches(offset)) {
                Range value = attribute.valueRange();
                if (value != null && value.touches(offset)) {
                    ranges.add(value);
                } else if (attribute.nameRange().touches(offset)) {
                    ranges.add(attribute.nameRange());
                }
                ranges.add(attribute.range());
            }
        }
        if (element.nameRange().touches(offset)) {
            ranges.add(element.nameRange());
        }
        Range end = element.endNameRange();
        if (end != null && end.touches(offset)) {
            ranges.add(end);
        }
        if (element.startTagRange().touches(offset)) {
            ranges.add(element.startTagRange());
        }
        Range endTag = element.endTagRange();
        if (endTag != null && endTag.touches(offset)) {
            ranges.add(endTag);
        }
        for (Node child : element.children()) {
            if (child.range().touches(offset) && !(child instanceof Element)) {
                ranges.add(child.range());
            }
        }
    }

    /** Those that lie inside each other, each larger than the one before. */
    private static List<Range> growing(List<Range> ranges) {
        List<Range> kept = new ArrayList<>();
        Range last = ranges.get(ranges.size() - 1);
        for (int i = ranges.size() - 1; 0 <= i; i--) {
            Range range = ranges.get(i);
            if (kept.isEmpty() || (last.encloses(range) && !last.equals(range))) {
                kept.add(range);
                last = range;
            }
        }
        Collections.reverse(kept);
        return List.copyOf(kept);
    }
}
