package dev.virtsnap.language.xerces;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.schema.SchemaException;
import dev.virtsnap.language.schema.SchemaException.Problem;
import dev.virtsnap.language.schema.SchemaSource;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Doctype;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Node;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.syntax.TreeVisitor;
import dev.virtsnap.language.text.Position;
import dev.virtsnap.language.text.Range;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.xerces.xni.XMLResourceIdentifier;
import org.apache.xerces.xni.parser.XMLEntityResolver;
import org.apache.xerces.xni.parser.XMLInputSource;
import org.jspecify.annotations.Nullable;

/**
 * The files of a schema: opens each through the {@link SchemaSource}, looks at it before Xerces does, and keeps it for
 * finding places.
 *
 * <p>What could hurt is refused here: a DOCTYPE, nesting that would overflow a stack, and counts that would fill memory.
 */
final class XsdFiles implements XMLEntityResolver {

    /** Each possible count of a child is a pattern of its own; more are a mistake or meant as {@code unbounded}. */
    static final int MOST_OCCURRENCES = 1000;

    /** Xerces and the translation recurse over the schema's own elements. */
    private static final int MOST_NESTING = 300;

    private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";

    private final SchemaSource source;
    private final Map<String, SyntaxTree> trees = new LinkedHashMap<>();
    /** Our URIs by those that Xerces is given: it would make absolute what is not. */
    private final Map<String, String> uris = new HashMap<>();

    private final List<Problem> problems = new ArrayList<>();

    XsdFiles(SchemaSource source) {
        this.source = source;
    }

    /** All files so far, by URI, in the order in which they were opened. */
    Map<String, SyntaxTree> trees() {
        return trees;
    }

    /** What is wrong with the files themselves. */
    List<Problem> problems() {
        return problems;
    }

    /** The schema that refers to the others. */
    XMLInputSource first(String uri) throws SchemaException {
        SchemaSource.Document document = source.open(uri, null);
        XMLInputSource input = input(document);
        if (!problems.isEmpty()) {
            throw new SchemaException(problems);
        }
        return input;
    }

    /** The problem at a place that Xerces gives as its URI, line and column behind a start tag. */
    Problem problem(@Nullable String xercesUri, int line, int column, String message) {
        String uri = uri(xercesUri);
        SyntaxTree tree = uri == null ? null : trees.get(uri);
        if (uri == null || tree == null) {
            return new Problem(trees.keySet().iterator().next(), null, message);
        }
        if (line < 1) {
            return new Problem(uri, null, message);
        }
        Position behind = new Position(line - 1, Math.max(column - 1, 0));
        int offset = tree.text().lines().offset(behind);
        Element element = tree.elementAt(Math.max(offset - 1, 0));
        return element == null ? new Problem(uri, behind, message) : at(uri, tree, element.nameRange(), message);
    }

    private @Nullable String uri(@Nullable String xercesUri) {
        return xercesUri == null ? null : uris.get(xercesUri);
    }

    static Problem at(String uri, SyntaxTree tree, Range range, String message) {
        return new Problem(uri, tree.text().lines().position(range.start()), message);
    }

    @Override
    public XMLInputSource resolveEntity(XMLResourceIdentifier identifier) throws IOException {
        String href = identifier.getLiteralSystemId();
        String base = uri(identifier.getBaseSystemId());
        if (href == null) {
            // an import without a location: Xerces does with what it has
            return XML_NAMESPACE.equals(identifier.getNamespace())
                    ? input(XmlNamespaceSchema.DOCUMENT)
                    : new XMLInputSource(null, null, base);
        }
        try {
            return input(source.open(href, base));
        } catch (SchemaException e) {
            if (XML_NAMESPACE.equals(identifier.getNamespace())) {
                return input(XmlNamespaceSchema.DOCUMENT);
            }
            problems.addAll(atReference(e.problems(), href, base));
            throw new IOException(e);
        }
    }

    private XMLInputSource input(SchemaSource.Document document) {
        if (!trees.containsKey(document.uri())) {
            SyntaxTree tree = SyntaxTree.parse(document.text());
            trees.put(document.uri(), tree);
            check(document.uri(), tree);
        }
        String xercesUri = "schema:/" + List.copyOf(trees.keySet()).indexOf(document.uri());
        uris.put(xercesUri, document.uri());
        return new XMLInputSource(
                null, xercesUri, null, new StringReader(document.text().string()), null);
    }

    /** A problem without a place is that of the file itself, and told where the file is asked for. */
    private List<Problem> atReference(List<Problem> all, String href, @Nullable String base) {
        SyntaxTree tree = base == null ? null : trees.get(base);
        if (tree == null || base == null) {
            return all;
        }
        List<Problem> placed = new ArrayList<>();
        for (Problem problem : all) {
            Range place = reference(tree, href);
            placed.add(problem.place() != null || place == null ? problem : at(base, tree, place, problem.message()));
        }
        return placed;
    }

    private static @Nullable Range reference(SyntaxTree tree, String href) {
        Element root = tree.root();
        if (root == null) {
            return null;
        }
        for (Element child : root.elements()) {
            Attribute location = child.attribute("schemaLocation");
            if (location != null && href.equals(location.value())) {
                return location.problemRange();
            }
        }
        return null;
    }

    private void check(String uri, SyntaxTree tree) {
        for (Diagnostic error : tree.errors()) {
            if (error.severity() == Severity.ERROR) {
                problems.add(at(uri, tree, error.range(), error.message()));
            }
        }
        for (Node node : tree.children()) {
            if (node instanceof Doctype && tree.errors().isEmpty()) {
                problems.add(at(uri, tree, node.range(), "A schema with a DOCTYPE is not read, for safety."));
            }
        }
        tree.walk(new TreeVisitor() {
            private int depth;

            @Override
            public void enter(Element element) {
                if (++depth == MOST_NESTING) {
                    problems.add(at(
                            uri,
                            tree,
                            element.nameRange(),
                            "The schema is nested more than " + MOST_NESTING + " deep."));
                }
                checkOccurrences(uri, tree, element.attribute("maxOccurs"));
                checkOccurrences(uri, tree, element.attribute("minOccurs"));
            }

            @Override
            public void leave(Element element) {
                depth--;
            }
        });
    }

    private void checkOccurrences(String uri, SyntaxTree tree, @Nullable Attribute attribute) {
        String value = attribute == null ? null : attribute.value();
        if (attribute == null
                || value == null
                || !attribute.element().name().namespace().equals(XsdNames.XSD)) {
            return;
        }
        String count = WhiteSpace.COLLAPSE.normalize(value);
        if (WholeNumber.isWhole(count)
                && 0 < WholeNumber.compare(WholeNumber.canonical(count), String.valueOf(MOST_OCCURRENCES))) {
            problems.add(at(
                    uri,
                    tree,
                    attribute.problemRange(),
                    "'" + attribute.name().local() + "' can be at most " + MOST_OCCURRENCES + " here, not '" + count
                            + "'; write maxOccurs=\"unbounded\" where the number does not matter."));
        }
    }
}
