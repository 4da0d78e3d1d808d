package dev.virtsnap.language.schema;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** A schema ready for use by any number of threads; compiled lazily, as documents ask, and in bounded memory. */
public final class Grammar {

    final Blueprint blueprint;
    private final DatatypeLibrary types;
    private final AtomicReferenceArray<@Nullable Datatype> datatypes;
    private volatile @Nullable Patterns patterns;
    private volatile @Nullable GrammarMap map;

    private Grammar(Blueprint blueprint, DatatypeLibrary types) {
        this.blueprint = blueprint;
        this.types = types;
        this.datatypes = new AtomicReferenceArray<>(blueprint.simples.length);
    }

    /**
     * The grammar of a blueprint.
     *
     * @param types gives the named types; asked when a type is first needed
     */
    public static Grammar of(Blueprint blueprint, DatatypeLibrary types) {
        return new Grammar(blueprint, types);
    }

    /**
     * Reads a schema in RELAX NG's XML syntax and everything it refers to.
     *
     * @param uri what {@code source} finds it by
     * @throws SchemaException with every problem found, each with its place
     */
    public static Grammar read(String uri, SchemaSource source, DatatypeLibrary types) throws SchemaException {
        return new Grammar(RngReader.read(uri, source, types), types);
    }

    /** The built-in grammar of {@code <domainsnapshot>}; see {@link EmbeddedGrammar}. */
    public static Grammar embedded(DatatypeLibrary types) {
        return EmbeddedGrammar.load(types);
    }

    public Blueprint blueprint() {
        return blueprint;
    }

    /** The patterns to use now; the same ones until they have grown too many. */
    Patterns patterns() {
        Patterns current = patterns;
        if (current == null || current.isFull()) {
            current = new Patterns(this);
            patterns = current;
        }
        return current;
    }

    /** What stands where, for messages; made when the first mistake is found. */
    GrammarMap map() {
        GrammarMap current = map;
        if (current == null) {
            current = new GrammarMap(blueprint);
            map = current;
        }
        return current;
    }

    State start() {
        Patterns current = patterns();
        return current.state(current.of(blueprint.start));
    }

    /** The type of a DATA or VALUE node. */
    Datatype datatype(int node) {
        int index = blueprint.firsts[node];
        Datatype known = datatypes.get(index);
        if (known == null) {
            try {
                known = make(blueprint.simples[index]);
            } catch (DatatypeException e) {
                throw new IllegalStateException("the grammar was not checked against this datatype library", e);
            }
            datatypes.set(index, known);
        }
        return known;
    }

    private Datatype make(Blueprint.Simple simple) throws DatatypeException {
        Datatype ready = simple.ready();
        if (ready != null) {
            return ready;
        }
        return simple.library().isEmpty()
                ? BuiltinDatatype.of(simple.type(), simple.parameters())
                : types.datatype(simple.library(), simple.type(), simple.parameters());
    }

    NamespaceScope scopeOf(Blueprint.Simple simple) {
        List<String> pairs = simple.scope();
        if (pairs.isEmpty()) {
            return NamespaceScope.NONE;
        }
        return prefix -> {
            for (int i = 0; i < pairs.size(); i += 2) {
                if (pairs.get(i).equals(prefix)) {
                    return pairs.get(i + 1);
                }
            }
            return NamespaceScope.NONE.namespaceOf(prefix);
        };
    }
}
