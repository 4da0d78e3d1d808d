package dev.virtsnap.language.xerces;

import dev.virtsnap.language.schema.SchemaException;
import dev.virtsnap.language.schema.SchemaException.Problem;
import java.util.ArrayList;
import java.util.List;
import org.apache.xerces.xni.parser.XMLErrorHandler;
import org.apache.xerces.xni.parser.XMLParseException;
import org.jspecify.annotations.Nullable;

/** Collects what Xerces says of a schema. */
final class XsdErrors implements XMLErrorHandler {

    private final XsdFiles files;
    private final List<Problem> found = new ArrayList<>();

    XsdErrors(XsdFiles files) {
        this.files = files;
    }

    @Override
    public void warning(String domain, String key, XMLParseException exception) {
        // what cannot be opened is a problem of the files already; there is no other warning
    }

    @Override
    public void error(String domain, String key, XMLParseException exception) {
        add(exception);
    }

    @Override
    public void fatalError(String domain, String key, XMLParseException exception) {
        add(exception);
    }

    /** Adds what ended the reading, unless it has been told before. */
    void add(@Nullable String uri, Exception exception) {
        if (exception instanceof XMLParseException parse) {
            if (found.isEmpty()) {
                add(parse);
            }
        } else if (files.problems().isEmpty() && found.isEmpty()) {
            found.add(files.problem(uri, 0, 0, "The schema cannot be read: " + exception.getMessage()));
        }
    }

    private void add(XMLParseException exception) {
        Problem problem = files.problem(
                exception.getLiteralSystemId(),
                exception.getLineNumber(),
                exception.getColumnNumber(),
                sentence(String.valueOf(exception.getMessage())));
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    /** What is wrong with the files hides what Xerces says, which is only about what is then missing. */
    void throwIfAny() throws SchemaException {
        if (!files.problems().isEmpty()) {
            throw new SchemaException(files.problems());
        }
        if (!found.isEmpty()) {
            throw new SchemaException(found);
        }
    }

    /** Xerces' sentence without the code of the rule in front of it. */
    private static String sentence(String message) {
        int colon = message.indexOf(": ");
        boolean code = 0 < colon && message.substring(0, colon).matches("[A-Za-z0-9_.-]+");
        String plain = code ? message.substring(colon + 2) : message;
        return plain.endsWith(".") ? plain : plain + ".";
    }
}
