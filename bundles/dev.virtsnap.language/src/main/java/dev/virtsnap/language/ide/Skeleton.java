package dev.virtsnap.language.ide;

import dev.virtsnap.language.schema.Expectation;
import dev.virtsnap.language.schema.Expectation.Expected;
import dev.virtsnap.language.schema.NamespaceScope;
import dev.virtsnap.language.schema.SchemaState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new element with all it needs: required attributes, and required children with theirs. */
final class Skeleton {

    /** Required elements inside required elements; no schema of people goes deeper. */
    private static final int DEEPEST = 6;

    private final CompletionRequest request;
    private final char quote;
    private final String unit;
    private final InsertionWriter writer = new InsertionWriter();

    private Skeleton(CompletionRequest request) {
        this.request = request;
        this.quote = request.quote();
        this.unit = Layout.unit(request.text());
    }

    /**
     * An element.
     *
     * @param before where it is put
     * @param topic the element
     * @param prefix {@code <}, or nothing if that has been typed
     * @param indent of the line on which it begins, with the line break before it; empty for one line
     */
    static Insertion of(CompletionRequest request, SchemaState before, Topic topic, String prefix, String indent) {
        Skeleton skeleton = new Skeleton(request);
        skeleton.element(before, topic, prefix, indent, 0);
        return skeleton.writer.done();
    }

    private SchemaState element(SchemaState before, Topic topic, String prefix, String indent, int depth) {
        String name = topic.path().get(topic.path().size() - 1);
        writer.text(prefix + name);
        SchemaState tag = attributes(before.startTag("", name), topic);
        SchemaState begun = tag.endStartTag();
        Expectation inside = begun.expected();
        boolean hasAttributes =
                !before.startTag("", name).expected().attributes().isEmpty();
        if (begun.mayEnd() && !inside.text() && inside.values().isEmpty() && inside.words() == null) {
            boolean container = !inside.elements().isEmpty() && !hasAttributes;
            if (!container) {
                writer.text("/>");
                return begun.endTag();
            }
        }
        writer.text(">");
        SchemaState end = content(begun, topic, indent, depth);
        writer.text("</" + name + ">");
        return end.endTag();
    }

    private SchemaState attributes(SchemaState tag, Topic topic) {
        SchemaState state = tag;
        for (int i = 0; i < 20 && !state.endStartTag().isValid(); i++) {
            Expected next = next(state.expected().attributes());
            if (next == null) {
                return state;
            }
            state = attribute(state, topic, next.name().local());
        }
        return state;
    }

    private static @Nullable Expected next(List<Expected> offered) {
        for (Expected each : offered) {
            if (each.required()) {
                return each;
            }
        }
        return offered.isEmpty() ? null : offered.get(0);
    }

    private SchemaState attribute(SchemaState state, Topic topic, String name) {
        Expectation expected = state.value("", name);
        writer.text(" " + name + "=" + quote);
        InsertionWriter probe = new InsertionWriter();
        List<Known> known = request.known().ofAttribute(topic, name);
        Samples.put(probe, expected.values(), known, name, quote, value -> accepts(state, name, value));
        Insertion value = probe.done();
        writer.append(value);
        writer.text(String.valueOf(quote));
        return state.attribute("", name, Known.decoded(value.plain()), NamespaceScope.NONE);
    }

    private static boolean accepts(SchemaState state, String name, String value) {
        return state.attribute("", name, value, NamespaceScope.NONE).isValid();
    }

    private SchemaState content(SchemaState begun, Topic topic, String indent, int depth) {
        Expectation inside = begun.expected();
        if (inside.elements().isEmpty()) {
            InsertionWriter probe = new InsertionWriter();
            String name = topic.path().get(topic.path().size() - 1);
            List<Known> known = request.known().ofText(topic);
            Samples.put(probe, inside.values(), known, name, '\0', value -> text(begun, value));
            Insertion value = probe.done();
            writer.append(value);
            return begun.text(Known.decoded(value.plain()), NamespaceScope.NONE);
        }
        String inner = indent.isEmpty() ? "" : indent + unit;
        SchemaState state = begun;
        boolean any = false;
        for (int i = 0; i < 20 && depth < DEEPEST && !state.mayEnd(); i++) {
            Expected next = due(state);
            if (next == null) {
                break;
            }
            writer.text(inner);
            state = element(state, topic.child(next.name().local()), "<", inner, depth + 1);
            any = true;
        }
        if (!any) {
            writer.text(inner).stop("");
        }
        writer.text(indent);
        return state;
    }

    /** A required child, or else one with which the element is complete; null if neither is found. */
    private static @Nullable Expected due(SchemaState state) {
        List<Expected> offered = state.expected().elements();
        for (Expected each : offered) {
            if (each.required()) {
                return each;
            }
        }
        for (Expected each : offered) {
            String local = each.name().local();
            if (each.name().namespace().isEmpty() && state.element("", local).mayEnd()) {
                return each;
            }
        }
        return null;
    }

    private static boolean text(SchemaState begun, String value) {
        return begun.text(value, NamespaceScope.NONE).endTag().isValid();
    }
}
