package dev.virtsnap.language.schema;

import dev.virtsnap.language.text.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A schema that cannot be used, with every reason found. */
public final class SchemaException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * A reason.
     *
     * @param uri the file it stands in
     * @param place where in that file; null if it is about the file as a whole
     * @param message a sentence for the schema's author
     */
    public record Problem(String uri, @Nullable Position place, String message) {

        /** {@code uri:line:column: message}, counted from 1. */
        @Override
        public String toString() {
            return place == null
                    ? uri + ": " + message
                    : uri + ":" + (place.line() + 1) + ":" + (place.column() + 1) + ": " + message;
        }
    }

    private final transient List<Problem> problems;

    /** @param problems at least one, in the order in which they are to be shown */
    public SchemaException(List<Problem> problems) {
        super(problems.get(0).toString());
        this.problems = List.copyOf(problems);
    }

    public SchemaException(String uri, String message) {
        this(List.of(new Problem(uri, null, message)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
