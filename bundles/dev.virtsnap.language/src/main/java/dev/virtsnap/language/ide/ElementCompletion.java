package dev.virtsnap.language.ide;

import dev.virtsnap.language.ide.CompletionItem.Kind;
import dev.virtsnap.language.schema.Expectation;
import dev.virtsnap.language.schema.Expectation.Expected;
import dev.virtsnap.language.schema.SchemaState;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Escapes;
import dev.virtsnap.language.syntax.Place;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Elements that may be put between others, and the text of an element. */
final class ElementCompletion {

    private ElementCompletion() {}

    /** Behind a {@code <}, where a name may have been begun. */
    static CompletionList ofName(CompletionRequest request, Place.ElementName place) {
        Element parent = place.parent();
        Element typed = place.element();
        Range typedRange = new Range(
                lessThan(request, place.range().start()), place.range().end());
        int next = place.index() + (typed == null && !isLone(request, place) ? 0 : 1);
        Expectation expected = expected(request, parent, place.index(), next, typed);
        List<CompletionItem> items = new ArrayList<>();
        if (typed == null || (typed.attributes().isEmpty() && !endsTag(request, typed))) {
            items.addAll(elements(request, expected, parent, place.index(), "", typedRange.start()));
            items.addAll(Shapes.at(request, expected, parent, "", typedRange.start()));
            List<CompletionItem> kept = new ArrayList<>(Trial.harmless(request, typedRange, place.range(), items));
            if (parent != null && !parent.isClosed()) {
                kept.add(EndTagCompletion.of(parent, "/"));
            }
            return Completion.listed(place.range(), kept);
        }
        for (Expected each : expected.elements()) {
            String name = each.name().local();
            if (name.equals(typed.name().local())) {
                return CompletionList.none(request.offset());
            }
            Range end = typed.endNameRange();
            List<Edit> also = new ArrayList<>();
            if (end != null && request.text().slice(end).equals(typed.name().qualified())) {
                also.add(Edit.replace(end, name));
            }
            items.add(CompletionItem.of(Kind.ELEMENT, name, detail(each), topic(parent, name), Insertion.of(name))
                    .and(also));
        }
        return Completion.listed(place.range(), Trial.harmless(request, place.range(), place.range(), items));
    }

    private static boolean isLone(CompletionRequest request, Place.ElementName place) {
        int at = place.range().start();
        return 0 < at && request.text().charAt(at - 1) == '<';
    }

    private static int lessThan(CompletionRequest request, int nameStart) {
        int at = nameStart;
        while (0 < at && request.text().charAt(at - 1) != '<') {
            at--;
        }
        return Math.max(0, at - 1);
    }

    private static boolean endsTag(CompletionRequest request, Element element) {
        Range tag = element.startTagRange();
        return 0 < tag.end() && request.text().charAt(tag.end() - 1) == '>';
    }

    /** Between tags, or in text. */
    static CompletionList ofContent(CompletionRequest request, Place.Content place) {
        Element parent = place.parent();
        Range word = word(request, place);
        Expectation expected = expected(request, parent, place.index(), place.index(), null);
        List<CompletionItem> items = new ArrayList<>();
        if (parent != null && parent.elements().isEmpty()) {
            List<CompletionItem> texts = texts(request, parent);
            if (!texts.isEmpty()) {
                return Completion.listed(place.range(), Trial.harmless(request, Range.at(0), place.range(), texts));
            }
        }
        items.addAll(elements(request, expected, parent, place.index(), "<", word.start()));
        items.addAll(Shapes.at(request, expected, parent, "<", word.start()));
        List<CompletionItem> kept = new ArrayList<>(Trial.harmless(request, word, word, items));
        if (parent != null && !parent.isClosed()) {
            kept.add(EndTagCompletion.of(parent, "</"));
        }
        return Completion.listed(word, kept);
    }

    /** The word at the cursor, if the text that it stands in is one that has been begun where an element may stand. */
    private static Range word(CompletionRequest request, Place.Content place) {
        int start = request.offset();
        int end = start;
        while (place.range().start() < start && isName(request.text().charAt(start - 1))) {
            start--;
        }
        while (end < place.range().end() && isName(request.text().charAt(end))) {
            end++;
        }
        return new Range(start, end);
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == ':' || c == '.';
    }

    private static Expectation expected(
            CompletionRequest request, @Nullable Element parent, int index, int next, @Nullable Element typed) {
        if (parent != null) {
            return request.query().content(parent, index, Math.min(next, parent.childCount()));
        }
        Element root = request.analysis().tree().root();
        return root == null || root == typed ? request.query().root() : Expectation.NOTHING;
    }

    private static Topic topic(@Nullable Element parent, String name) {
        return new Topic(Topic.pathOf(parent), "", "").child(name);
    }

    private static String detail(Expected expected) {
        return expected.required() ? "required" : "";
    }

    private static List<CompletionItem> elements(
            CompletionRequest request,
            Expectation expected,
            @Nullable Element parent,
            int index,
            String prefix,
            int start) {
        List<CompletionItem> items = new ArrayList<>();
        SchemaState before = request.query().place(parent, index);
        if (before == null) {
            return items;
        }
        String indent = Layout.indent(request.text(), start);
        for (Expected each : UsualOrder.of(request.analysis(), parent, expected.elements())) {
            String name = each.name().local();
            if (!each.name().namespace().isEmpty()) {
                continue;
            }
            Topic topic = topic(parent, name);
            Insertion insertion = Skeleton.of(request, before, topic, prefix, indent);
            String detail = each.required() ? "required" : UsualOrder.detail(request.analysis(), parent, name);
            items.add(CompletionItem.of(Kind.ELEMENT, name, detail, topic, insertion)
                    .filteredBy(prefix + name)
                    .required(each.required()));
        }
        return items;
    }

    /** What the whole text of an element may be. */
    private static List<CompletionItem> texts(CompletionRequest request, Element element) {
        Topic topic = Topic.ofElement(element);
        Expectation expected = request.query().text(element);
        List<CompletionItem> items = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (Known known : request.known().ofText(topic)) {
            seen.add(known.value());
            items.add(CompletionItem.of(
                    Kind.TEXT, known.value(), known.detail(), null, Insertion.of(Escapes.text(known.value()))));
        }
        for (String value : expected.values()) {
            if (!seen.contains(value)) {
                items.add(
                        CompletionItem.of(Kind.TEXT, value, "", topic.value(value), Insertion.of(Escapes.text(value))));
            }
        }
        return items;
    }
}
