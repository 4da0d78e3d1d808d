package dev.virtsnap.language.schema;

import dev.virtsnap.language.schema.Blueprint.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A blueprint as the specification sees it behind section 4.21: references followed, NOT_ALLOWED and EMPTY gone wherever
 * something else says the same, what cannot be reached left out. The restrictions of section 7 are about this form.
 *
 * <p>Works without recursion: a schema may be as deep as it likes here.
 */
final class Simplified {

    /** Deeper patterns could overflow the stack of whoever validates; nobody writes such. */
    static final int MOST_DEEP = 1500;

    private static final int[] NONE = {};
    private static final int UNKNOWN = -1;
    private static final int BEING_READ = -2;

    private final Blueprint blueprint;
    private final int[] meaning;
    private final int[][] parts;
    private final int[] height;
    private final Set<Integer> recursive = new LinkedHashSet<>();
    private final Set<Integer> tooDeep = new LinkedHashSet<>();

    Simplified(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.meaning = new int[blueprint.size()];
        this.parts = new int[blueprint.size()][];
        this.height = new int[blueprint.size()];
        Arrays.fill(meaning, UNKNOWN);
        ArrayDeque<Integer> contents = new ArrayDeque<>(List.of(blueprint.start));
        while (!contents.isEmpty()) {
            simplify(contents.pop(), contents);
        }
        for (int node = 0; node < meaning.length && recursive.isEmpty(); node++) {
            if (0 <= meaning[node] && blueprint.kinds[node] == Kind.ELEMENT) {
                parts[node] = new int[] {meaning[blueprint.children[node][0]]};
            }
        }
    }

    /** REF nodes by which a define refers to itself without an element in between; if there are any, do not ask on. */
    Set<Integer> recursive() {
        return recursive;
    }

    /** Nodes below which patterns are nested more than {@link #MOST_DEEP}; if there are any, do not ask on. */
    Set<Integer> tooDeep() {
        return tooDeep;
    }

    /** The node that says what this one says: never a REF. */
    int meaning(int node) {
        return meaning[node];
    }

    Kind kind(int meaning) {
        return blueprint.kinds[meaning];
    }

    /** The meanings of the parts of a meaning; of an ELEMENT, that of its content; of DATA, of what it excepts. */
    int[] parts(int meaning) {
        return parts[meaning];
    }

    /** Everything that can be reached from the start, each once. */
    List<Integer> reachable() {
        Set<Integer> seen = new LinkedHashSet<>();
        ArrayDeque<Integer> work = new ArrayDeque<>(List.of(meaning[blueprint.start]));
        while (!work.isEmpty()) {
            int node = work.pop();
            if (seen.add(node)) {
                for (int i = parts[node].length - 1; 0 <= i; i--) {
                    work.push(parts[node][i]);
                }
            }
        }
        return new ArrayList<>(seen);
    }

    /** Depth first over one content; the contents of the elements in it are added to {@code contents}. */
    private void simplify(int root, ArrayDeque<Integer> contents) {
        ArrayDeque<Integer> work = new ArrayDeque<>(List.of(root));
        while (!work.isEmpty()) {
            int node = work.peek();
            if (meaning[node] == UNKNOWN) {
                meaning[node] = BEING_READ;
                for (int part : below(node)) {
                    if (meaning[part] == UNKNOWN) {
                        work.push(part);
                    } else if (meaning[part] == BEING_READ) {
                        recursive.add(blueprint.kinds[node] == Kind.REF ? node : part);
                    }
                }
                continue;
            }
            work.pop();
            if (meaning[node] == BEING_READ) {
                finish(node);
                if (blueprint.kinds[node] == Kind.ELEMENT) {
                    contents.push(blueprint.children[node][0]);
                }
            }
        }
    }

    private int[] below(int node) {
        Kind kind = blueprint.kinds[node];
        return kind == Kind.REF
                ? new int[] {blueprint.target(node)}
                : kind == Kind.ELEMENT ? NONE : blueprint.children[node];
    }

    private void finish(int node) {
        int high = 0;
        for (int part : below(node)) {
            high = Math.max(high, height[part] + 1);
        }
        height[node] = high;
        if (high == MOST_DEEP) {
            tooDeep.add(node);
        }
        parts[node] = NONE;
        meaning[node] = recursive.isEmpty() ? meant(node) : node;
    }

    private int meant(int node) {
        int[] children = blueprint.children[node];
        switch (blueprint.kinds[node]) {
            case REF:
                return meaning[blueprint.target(node)];
            case CHOICE:
                return combined(node, Kind.NOT_ALLOWED, null);
            case GROUP, INTERLEAVE:
                return combined(node, Kind.EMPTY, Kind.NOT_ALLOWED);
            case ONE_OR_MORE: {
                int part = meaning[children[0]];
                boolean same = blueprint.kinds[part] == Kind.NOT_ALLOWED || blueprint.kinds[part] == Kind.EMPTY;
                parts[node] = new int[] {part};
                return same ? part : node;
            }
            case ATTRIBUTE, LIST: {
                int part = meaning[children[0]];
                parts[node] = new int[] {part};
                return blueprint.kinds[part] == Kind.NOT_ALLOWED ? part : node;
            }
            case DATA: {
                boolean excepts = children.length != 0 && kind(meaning[children[0]]) != Kind.NOT_ALLOWED;
                parts[node] = excepts ? new int[] {meaning[children[0]]} : NONE;
                return node;
            }
            default:
                return node;
        }
    }

    private int combined(int node, Kind neutral, @Nullable Kind dominant) {
        int[] kept = new int[blueprint.children[node].length];
        int count = 0;
        int dropped = node;
        boolean choice = blueprint.kinds[node] == Kind.CHOICE;
        for (int child : blueprint.children[node]) {
            int part = meaning[child];
            if (blueprint.kinds[part] == dominant) {
                return part;
            }
            if (blueprint.kinds[part] == neutral) {
                dropped = part;
            } else {
                kept[count++] = part;
            }
        }
        parts[node] = Arrays.copyOf(kept, count);
        if (count == 0) {
            return dropped;
        }
        return count == 1 || (choice && allEmpty(parts[node])) ? kept[0] : node;
    }

    private boolean allEmpty(int[] nodes) {
        for (int node : nodes) {
            if (blueprint.kinds[node] != Kind.EMPTY) {
                return false;
            }
        }
        return true;
    }
}
