package dev.virtsnap.language.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may stand at a place: the one answer from which completion, hover and "expected one of" are written.
 *
 * @param elements that may stand there, in the schema's order
 * @param attributes that may be added, in the schema's order
 * @param values that the schema lists for the value or text there, in the schema's order
 * @param words what else the value or text has to be, completing "must be …"; null if it may be nothing else
 * @param text whether character data may stand there
 * @param open whether elements or attributes of names beyond those listed may stand there
 */
public record Expectation(
        List<Expected> elements,
        List<Expected> attributes,
        List<String> values,
        @Nullable String words,
        boolean text,
        boolean open) {

    /** Nothing may stand there. */
    public static final Expectation NOTHING = new Expectation(List.of(), List.of(), List.of(), null, false, false);

    public Expectation {
        elements = List.copyOf(elements);
        attributes = List.copyOf(attributes);
        values = List.copyOf(values);
    }

    /**
     * An element or attribute.
     *
     * @param name of it
     * @param required whether the document is wrong without it
     */
    public record Expected(NameClass.One name, boolean required) {}
}
