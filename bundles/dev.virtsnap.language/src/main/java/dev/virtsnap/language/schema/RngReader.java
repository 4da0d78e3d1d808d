package dev.virtsnap.language.schema;

import dev.virtsnap.language.schema.SchemaException.Problem;
import dev.virtsnap.language.schema.SchemaSource.Document;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads RELAX NG's XML syntax into a {@link Blueprint}: the simplification of section 4 of the specification, in one pass over
 * our own syntax trees, so that each problem has its place.
 *
 * <p>Files are parsed once, however often they are included.
 */
final class RngReader {

    static final String RNG = "http://relaxng.org/ns/structure/1.0";

    /** Namespace of the attribute {@code words}, by which a schema says in words what a datatype or define is. */
    static final String WORDS = "https://virtsnap.dev/ns/grammar";

    final BlueprintBuilder builder = new BlueprintBuilder();
    private final SchemaSource source;
    private final DatatypeLibrary types;
    private final Map<String, RngFile> files = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Integer, Place> places = new HashMap<>();

    private int depth;

    /** Whether a file could not be read, so that something may be missing for no fault of its own. */
    boolean isIncomplete;

    private record Place(RngFile file, Range range) {}

    private RngReader(SchemaSource source, DatatypeLibrary types) {
        this.source = source;
        this.types = types;
    }

    /**
     * Reads a schema and checks it: every reference, every datatype, the restrictions of section 7.
     *
     * @throws SchemaException with all problems found
     */
    static Blueprint read(String uri, SchemaSource source, DatatypeLibrary types) throws SchemaException {
        RngReader reader = new RngReader(source, types);
        RngFile file = reader.open(uri, null, null);
        if (file != null) {
            file.beingRead = true;
        }
        int start = file == null || file.root == null
                ? reader.builder.notAllowed()
                : new RngPatterns(reader, file, null, RngContext.NONE).pattern(file.root);
        if (reader.problems.isEmpty()) {
            Blueprint blueprint = reader.builder.build(start);
            for (Restrictions.Violation violation : new Restrictions(blueprint).check()) {
                Place place = reader.places.get(violation.node());
                if (place == null) {
                    reader.problems.add(new Problem(file == null ? uri : file.uri, null, violation.message()));
                } else {
                    reader.problem(place.file(), place.range(), violation.message());
                }
            }
            if (reader.problems.isEmpty()) {
                return blueprint;
            }
        }
        throw new SchemaException(reader.problems);
    }

    /** A parsed file; null if it cannot be had, which has then been reported. */
    @Nullable
    RngFile open(String href, @Nullable RngFile from, @Nullable Range reference) {
        Document document;
        try {
            document = source.open(href, from == null ? null : from.uri);
        } catch (SchemaException e) {
            for (Problem problem : e.problems()) {
                if (problem.place() != null || from == null || reference == null) {
                    problems.add(problem);
                } else {
                    problem(from, reference, problem.message());
                }
            }
            return null;
        }
        RngFile known = files.get(document.uri());
        if (known != null) {
            return known.isBroken ? null : known;
        }
        SyntaxTree tree = SyntaxTree.parse(document.text());
        RngFile file = new RngFile(document.uri(), tree);
        files.put(document.uri(), file);
        Element root = tree.root();
        if (root != null) {
            tree.errors().forEach(error -> problem(file, error.range(), error.message()));
        }
        if (root != null && !root.name().namespace().equals(RNG)) {
            file.isBroken = true;
            problem(
                    file,
                    root.nameRange(),
                    "This is not a RELAX NG schema: its root is <" + root.name().qualified() + "> in the namespace '"
                            + root.name().namespace() + "', not in '" + RNG + "'.");
            return null;
        }
        if (root == null) {
            file.isBroken = true;
            problems.add(new Problem(
                    file.uri, null, "The schema holds no element; it has to be RELAX NG in its XML syntax."));
            return null;
        }
        int before = problems.size();
        if (tree.errors().isEmpty()) {
            RngSyntax.check(this, file, root);
        }
        file.isBroken = before != problems.size() || !tree.errors().isEmpty();
        return file.isBroken ? null : file;
    }

    /** Reads what another file refers to; a file that includes itself is reported, not followed. */
    int within(RngFile from, Attribute href, ToIntFunction<RngFile> read) {
        String reference = RngContext.resolved(href);
        RngFile referred = open(reference, from, href.problemRange());
        if (referred == null) {
            isIncomplete = true;
            return builder.notAllowed();
        }
        if (referred.beingRead) {
            isIncomplete = true;
            problem(from, href.problemRange(), "'" + reference + "' includes itself.");
            return builder.notAllowed();
        }
        referred.beingRead = true;
        try {
            return read.applyAsInt(referred);
        } finally {
            referred.beingRead = false;
        }
    }

    /** Counts one more level of patterns that are being read, over all files; false, and reported, if there are too many. */
    boolean goDown(RngFile file, Element at) {
        if (RngSyntax.MOST_NESTED <= depth) {
            problem(file, at.nameRange(), "Patterns are nested more than " + RngSyntax.MOST_NESTED + " deep.");
            return false;
        }
        depth++;
        return true;
    }

    void goUp() {
        depth--;
    }

    /** Remembers where a node was written, unless it is one that stands in many places. */
    int placed(int node, RngFile file, Element element) {
        if (builder.text() < node) {
            places.putIfAbsent(node, new Place(file, element.nameRange()));
        }
        return node;
    }

    /** Whether nothing is wrong so far, so that what is missing is really missing. */
    boolean isWhole() {
        return problems.isEmpty();
    }

    void problem(RngFile file, Range range, String message) {
        problems.add(new Problem(file.uri, file.tree.text().lines().position(range.start()), message));
    }

    /** A file of the schema. */
    static final class RngFile {
        final String uri;
        final SyntaxTree tree;
        final @Nullable Element root;

        /** Whether it is not RELAX NG, which has been reported. */
        boolean isBroken;

        /** Whether its contents are being read further up. */
        boolean beingRead;

        RngFile(String uri, SyntaxTree tree) {
            this.uri = uri;
            this.tree = tree;
            this.root = tree.root();
        }
    }

    /** The type, after checking that it exists and that the value belongs to it. */
    int simple(RngFile file, Element element, Blueprint.Simple simple, int except) {
        try {
            Datatype type = simple.library().isEmpty()
                    ? BuiltinDatatype.of(simple.type(), simple.parameters())
                    : types.datatype(simple.library(), simple.type(), simple.parameters());
            String value = simple.value();
            if (value == null) {
                return builder.dataExcept(simple, except);
            }
            if (!type.accepts(value, new ElementScope(element))) {
                problem(
                        file,
                        element.textRange(),
                        "'" + value + "' is not a value of the type '" + simple.type() + "'.");
            }
            return builder.value(simple.library(), simple.type(), value, simple.scope());
        } catch (DatatypeException e) {
            Attribute type = element.attribute("type");
            problem(file, type == null ? element.nameRange() : type.problemRange(), String.valueOf(e.getMessage()));
            return builder.notAllowed();
        }
    }
}
