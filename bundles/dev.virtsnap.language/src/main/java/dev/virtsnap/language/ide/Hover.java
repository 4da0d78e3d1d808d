package dev.virtsnap.language.ide;

import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.CharacterData;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Place;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told of a name, a value or a text: its page, and what follows from the document. */
public final class Hover {

    private Hover() {}

    /** What is told at an offset; null if there is nothing to tell. */
    public static @Nullable HoverText at(Analysis analysis, int offset) {
        Place place = analysis.tree().placeAt(offset);
        if (place instanceof Place.Reference reference) {
            place = reference.around();
        }
        if (place instanceof Place.ElementName name && name.element() != null) {
            return ofElement(analysis, name.element(), name.range());
        }
        if (place instanceof Place.EndTagName name && name.element() != null) {
            return ofElement(analysis, name.element(), name.range());
        }
        if (place instanceof Place.AttributeName name && name.attribute() != null) {
            return ofAttribute(analysis, name.attribute(), name.range());
        }
        if (place instanceof Place.AttributeValue value) {
            return ofValue(analysis, value.attribute(), value.range());
        }
        if (place instanceof Place.Content content && content.parent() != null) {
            CharacterData data = content.data();
            return data == null || data.isBlank() || content.range().isEmpty()
                    ? null
                    : ofText(analysis, content.parent(), content.range());
        }
        CommentWord word = CommentWord.at(analysis, offset);
        return word == null ? null : CommentHover.of(analysis, word);
    }

    private static @Nullable HoverText ofElement(Analysis analysis, Element element, Range range) {
        return text(analysis, range, HoverFacts.ofElement(analysis, element), Topic.ofElement(element));
    }

    private static @Nullable HoverText ofAttribute(Analysis analysis, Attribute attribute, Range range) {
        return text(analysis, range, List.of(), Topic.ofAttribute(attribute));
    }

    private static @Nullable HoverText ofValue(Analysis analysis, Attribute attribute, Range range) {
        String value = attribute.value();
        Topic topic = Topic.ofAttribute(attribute);
        Topic ofValue = value == null || value.isEmpty() ? topic : topic.value(value);
        List<String> facts = HoverFacts.ofValue(analysis, attribute);
        return text(analysis, range, facts, ofValue.page() == null ? topic : ofValue);
    }

    private static @Nullable HoverText ofText(Analysis analysis, Element element, Range range) {
        Topic topic = Topic.ofElement(element);
        Topic ofValue = topic.value(element.text().strip());
        List<String> facts = HoverFacts.ofElement(analysis, element);
        return text(analysis, range, facts, ofValue.value().isEmpty() || ofValue.page() == null ? topic : ofValue);
    }

    private static @Nullable HoverText text(Analysis analysis, Range range, List<String> facts, Topic topic) {
        List<String> parts = new ArrayList<>();
        for (String fact : facts) {
            parts.add(fact);
        }
        Page page = topic.page();
        if (page != null) {
            String section = analysis.intent().isRedefine() ? "On redefine" : "On create";
            parts.add(PageText.brief(page, List.of(section, "Pitfalls")));
        }
        return parts.isEmpty() ? null : new HoverText(range, String.join("\n\n", parts));
    }
}
