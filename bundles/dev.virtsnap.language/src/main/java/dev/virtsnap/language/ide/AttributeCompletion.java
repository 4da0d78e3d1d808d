package dev.virtsnap.language.ide;

import dev.virtsnap.language.ide.CompletionItem.Kind;
import dev.virtsnap.language.schema.Expectation;
import dev.virtsnap.language.schema.Expectation.Expected;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Escapes;
import dev.virtsnap.language.syntax.Name;
import dev.virtsnap.language.syntax.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Attributes that may be added to a tag, and their values. */
final class AttributeCompletion {

    private AttributeCompletion() {}

    static CompletionList ofName(CompletionRequest request, Place.AttributeName place) {
        Attribute typed = place.attribute();
        Element element = place.element();
        boolean bare = typed != null
                && (typed.value() != null || request.behind(place.range().end()) == '=');
        if (typed != null && bare && isKnown(request, typed)) {
            return CompletionList.none(request.offset());
        }
        List<CompletionItem> items = new ArrayList<>();
        Topic topic = Topic.ofElement(element);
        for (Expected expected : request.query().attributes(element, typed).attributes()) {
            String name = expected.name().local();
            if (!expected.name().namespace().isEmpty()) {
                continue;
            }
            Insertion insertion = bare ? Insertion.of(name) : withValue(request, element, name);
            CompletionItem item = CompletionItem.of(
                            Kind.ATTRIBUTE,
                            name,
                            expected.required() ? "required" : "",
                            topic.attribute(name),
                            insertion)
                    .required(expected.required());
            items.add(bare ? item : item.askingAgain());
        }
        return Completion.listed(place.range(), Trial.harmless(request, place.range(), place.range(), items));
    }

    private static boolean isKnown(CompletionRequest request, Attribute attribute) {
        Name name = attribute.name();
        return !request.query()
                .value(attribute.element(), name.namespace(), name.local())
                .equals(Expectation.NOTHING);
    }

    private static Insertion withValue(CompletionRequest request, Element element, String name) {
        Expectation expected = request.query().value(element, "", name);
        char quote = request.quote();
        InsertionWriter writer = new InsertionWriter().text(name + "=" + quote);
        List<Known> known = request.known().ofAttribute(element, name);
        Samples.put(writer, expected.values(), known, name, quote, value -> accepts(request, element, name, value));
        return writer.text(String.valueOf(quote)).done();
    }

    private static boolean accepts(CompletionRequest request, Element element, String name, String value) {
        return request.query().accepts(element, "", name, value);
    }

    static CompletionList ofValue(CompletionRequest request, Place.AttributeValue place) {
        Attribute attribute = place.attribute();
        Name name = attribute.name();
        Element element = attribute.element();
        char quote = place.quote() == '\0' ? request.quote() : place.quote();
        String before = place.quote() == '\0' ? String.valueOf(quote) : "";
        String behind = place.quote() == '\0' || !place.closed() ? String.valueOf(quote) : "";
        Topic topic = Topic.ofAttribute(attribute);
        List<CompletionItem> items = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        if (name.namespace().isEmpty()) {
            for (Known known : request.known().ofAttribute(element, name.local())) {
                if (request.query().accepts(element, "", name.local(), known.value())) {
                    seen.add(known.value());
                    items.add(value(known.value(), known.detail(), null, before, behind, quote));
                }
            }
        }
        for (String value : UsualOrder.ofValues(
                request.query().value(element, name.namespace(), name.local()).values())) {
            if (!seen.contains(value)) {
                items.add(value(value, "", topic.value(value), before, behind, quote));
            }
        }
        return Completion.listed(place.range(), Trial.harmless(request, attribute.range(), place.range(), items));
    }

    private static CompletionItem value(
            String value, String detail, @Nullable Topic topic, String before, String behind, char quote) {
        String written = Escapes.value(value, quote);
        return CompletionItem.of(Kind.VALUE, value, detail, topic, Insertion.of(before + written + behind))
                .filteredBy(before + written);
    }
}
