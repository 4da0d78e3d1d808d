package dev.virtsnap.language.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schema as a table of simplified RELAX NG nodes: what every notation is read into, and what the binary form stores.
 *
 * <p>A node is a number. Its {@link Kind} says what {@code first} and {@code children} mean. Immutable; made by
 * {@link BlueprintBuilder}.
 */
public final class Blueprint {

    /** What a node is. The order is part of the binary form. */
    public enum Kind {
        EMPTY,
        NOT_ALLOWED,
        TEXT,
        CHOICE,
        GROUP,
        INTERLEAVE,
        ONE_OR_MORE,
        LIST,
        DATA,
        VALUE,
        ATTRIBUTE,
        ELEMENT,
        REF
    }

    /**
     * What a DATA or VALUE node asks of a string.
     *
     * @param library {@code ""} for the built-in one
     * @param type local name of the type
     * @param parameters of DATA
     * @param value of VALUE; null for DATA
     * @param scope of VALUE: prefixes where it was written, in pairs of prefix and namespace; for QName only
     * @param words what the schema's author calls it: {@code an absolute path}; null if nothing is said
     * @param define name of the define it stands in, null if none
     * @param ready the type itself where it has no name, as from an .xsd; null otherwise. It has no binary form
     */
    public record Simple(
            String library,
            String type,
            List<Parameter> parameters,
            @Nullable String value,
            List<String> scope,
            @Nullable String words,
            @Nullable String define,
            @Nullable Datatype ready) {

        public Simple {
            parameters = List.copyOf(parameters);
            scope = List.copyOf(scope);
        }
    }

    final Kind[] kinds;
    /** Index of the name class (ATTRIBUTE, ELEMENT), the simple type (DATA, VALUE) or the define (REF); else unused. */
    final int[] firsts;

    final int[][] children;
    final NameClass[] names;
    final Simple[] simples;
    final String[] defineNames;
    final int[] defines;
    final int start;

    Blueprint(
            Kind[] kinds,
            int[] firsts,
            int[][] children,
            NameClass[] names,
            Simple[] simples,
            String[] defineNames,
            int[] defines,
            int start) {
        this.kinds = kinds;
        this.firsts = firsts;
        this.children = children;
        this.names = names;
        this.simples = simples;
        this.defineNames = defineNames;
        this.defines = defines;
        this.start = start;
    }

    /** How many nodes there are. */
    public int size() {
        return kinds.length;
    }

    /** The node that a whole document has to match. */
    public int start() {
        return start;
    }

    public Kind kind(int node) {
        return kinds[node];
    }

    /** The parts of a node; for ATTRIBUTE and ELEMENT its content, for DATA its {@code except} or nothing, for REF nothing. */
    public int[] children(int node) {
        return children[node].clone();
    }

    /** The names of an ATTRIBUTE or ELEMENT node. */
    public NameClass nameClass(int node) {
        return names[firsts[node]];
    }

    /** The type of a DATA or VALUE node. */
    public Simple simple(int node) {
        return simples[firsts[node]];
    }

    /** The node that a REF stands for. */
    public int target(int node) {
        return defines[firsts[node]];
    }

    /** The name of the define that a REF speaks of. */
    public String targetName(int node) {
        return defineNames[firsts[node]];
    }
}
