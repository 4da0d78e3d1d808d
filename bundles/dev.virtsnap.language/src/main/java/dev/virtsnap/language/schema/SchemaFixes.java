package dev.virtsnap.language.schema;

import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Escapes;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The edits that mend what the schema finds. */
final class SchemaFixes {

    private final Text text;

    SchemaFixes(Text text) {
        this.text = text;
    }

    /** Another local name in the start tag and the end tag. */
    Fix renameElement(Element element, String local, boolean safe) {
        List<Edit> edits = new ArrayList<>();
        edits.add(Edit.replace(localRange(element.nameRange(), element.name().prefix()), local));
        Range end = element.endNameRange();
        if (end != null && text.slice(end).equals(element.name().qualified())) {
            edits.add(Edit.replace(localRange(end, element.name().prefix()), local));
        }
        return new Fix("Rename <" + element.name().qualified() + "> to <" + local + ">", edits, safe);
    }

    Fix renameAttribute(Attribute attribute, String local, boolean safe) {
        Range range = localRange(attribute.nameRange(), attribute.name().prefix());
        return new Fix(
                "Rename '" + attribute.name().qualified() + "' to '" + local + "'",
                List.of(Edit.replace(range, local)),
                safe);
    }

    private static Range localRange(Range name, String prefix) {
        return prefix.isEmpty() ? name : new Range(name.start() + prefix.length() + 1, name.end());
    }

    /** The element goes, with the line it stands on if that holds nothing else. */
    Fix removeElement(Element element) {
        return Fix.choice("Remove <" + element.name().qualified() + ">", Edit.delete(withLine(element.range())));
    }

    private Range withLine(Range range) {
        String string = text.string();
        int start = range.start();
        while (0 < start && (string.charAt(start - 1) == ' ' || string.charAt(start - 1) == '\t')) {
            start--;
        }
        boolean fromLineStart = start == 0 || string.charAt(start - 1) == '\n' || string.charAt(start - 1) == '\r';
        int end = range.end();
        while (end < string.length() && (string.charAt(end) == ' ' || string.charAt(end) == '\t')) {
            end++;
        }
        boolean toLineEnd = end == string.length() || string.charAt(end) == '\n' || string.charAt(end) == '\r';
        if (!fromLineStart || !toLineEnd) {
            return range;
        }
        if (end < string.length() && string.charAt(end) == '\r') {
            end++;
        }
        if (end < string.length() && string.charAt(end) == '\n') {
            end++;
        }
        return new Range(start, end);
    }

    /** The attribute goes, with the white space before it. */
    Fix removeAttribute(Attribute attribute) {
        int start = attribute.range().start();
        while (BuiltinDatatype.isSpace(text.charAt(start - 1))) {
            start--;
        }
        return Fix.choice(
                "Remove the attribute '" + attribute.name().qualified() + "'",
                Edit.delete(new Range(start, attribute.range().end())));
    }

    /** A new value for an attribute; null if it has none that could be replaced. */
    @Nullable
    Fix setValue(Attribute attribute, String value, boolean safe) {
        Range range = attribute.valueRange();
        if (range == null || range.start() == 0) {
            return null;
        }
        char quote = text.charAt(range.start() - 1);
        if (quote != '\'' && quote != '"') {
            return null;
        }
        return new Fix(
                "Change '" + attribute.name().qualified() + "' to '" + value + "'",
                List.of(Edit.replace(range, Escapes.value(value, quote))),
                safe);
    }

    /** A new attribute behind those that are there. */
    Fix addAttribute(Element element, String local, String value) {
        List<Attribute> attributes = element.attributes();
        int at = attributes.isEmpty()
                ? element.nameRange().end()
                : attributes.get(attributes.size() - 1).range().end();
        String written = " " + local + "='" + Escapes.value(value, '\'') + "'";
        return Fix.choice("Add " + local + "='" + value + "'", Edit.insert(at, written));
    }

    /** Other text for an element. */
    Fix setText(Range range, String value, boolean safe) {
        return new Fix(
                "Change '" + text.slice(range) + "' to '" + value + "'",
                List.of(Edit.replace(range, Escapes.text(value))),
                safe);
    }

    /** The stretch goes into a new element around it. */
    Fix wrap(Range range, String local) {
        return Fix.choice(
                "Put it inside a <" + local + ">",
                Edit.insert(range.start(), "<" + local + ">"),
                Edit.insert(range.end(), "</" + local + ">"));
    }
}
