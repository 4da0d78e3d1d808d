package dev.virtsnap.language.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The interned patterns and states of one grammar: makes each at most once, so that equality is identity.
 *
 * <p>Shared by all threads. It only grows; {@link Grammar} replaces it by an empty one when it is {@link #isFull}, and states
 * move over as they are used.
 */
final class Patterns {

    /** About 20 MB. Real documents need some hundreds; only documents made to be hostile come near. */
    private static final int LIMIT = 100_000;

    private static final Comparator<Pattern> BY_ID = new ById();

    /** No lambda: the first one linked costs the start of a program milliseconds. */
    private static final class ById implements Comparator<Pattern> {
        @Override
        public int compare(Pattern a, Pattern b) {
            return Integer.compare(a.id, b.id);
        }
    }

    final Grammar grammar;
    final Pattern empty;
    final Pattern notAllowed;
    final Pattern text;

    /** Never given twice, so that sorting by id gives one order. */
    private final AtomicInteger ids = new AtomicInteger();

    private final AtomicInteger size = new AtomicInteger();
    private final ConcurrentHashMap<Combination, Combination> combinations = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Pattern, Leaf.Words> lists = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Pattern, Pattern> withoutAttributes = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<State, State> states = new ConcurrentHashMap<>();
    /** What became of patterns of the table before. */
    private final ConcurrentHashMap<Combination, Pattern> moved = new ConcurrentHashMap<>();
    /** Leaves and whatever else was made of a node of the blueprint; a race makes one twice, and one of them stays. */
    private final @Nullable Pattern[] byNode;

    Patterns(Grammar grammar) {
        this.grammar = grammar;
        this.byNode = new Pattern[grammar.blueprint.size()];
        this.empty = new Leaf.Empty(ids.incrementAndGet());
        this.notAllowed = new Leaf.NotAllowed(ids.incrementAndGet());
        this.text = new Leaf.Text(ids.incrementAndGet());
    }

    boolean isFull() {
        return LIMIT < size.get();
    }

    @Nullable
    Pattern moved(Combination old) {
        return moved.get(old);
    }

    Pattern setMoved(Combination old, Pattern here) {
        moved.put(old, here);
        return here;
    }

    /** The pattern of a node of the blueprint. */
    Pattern of(int node) {
        Pattern known = byNode[node];
        if (known != null) {
            return known;
        }
        Pattern made = make(node);
        synchronized (byNode) {
            Pattern first = byNode[node];
            if (first == null) {
                byNode[node] = made;
                return made;
            }
            return first;
        }
    }

    private Pattern make(int node) {
        Blueprint blueprint = grammar.blueprint;
        int[] parts = blueprint.children[node];
        switch (blueprint.kinds[node]) {
            case EMPTY:
                return empty;
            case NOT_ALLOWED:
                return notAllowed;
            case TEXT:
                return text;
            case CHOICE:
                return choice(all(parts));
            case GROUP:
                return group(all(parts));
            case INTERLEAVE:
                return interleave(all(parts));
            case ONE_OR_MORE:
                return oneOrMore(of(parts[0]));
            case LIST:
                return list(of(parts[0]));
            case DATA:
                return new Leaf.Typed(
                        ids.incrementAndGet(), node, blueprint.simple(node), parts.length == 0 ? null : of(parts[0]));
            case VALUE:
                return new Leaf.Typed(ids.incrementAndGet(), node, blueprint.simple(node), null);
            case ATTRIBUTE:
                return new Leaf.Attribute(ids.incrementAndGet(), node, blueprint.nameClass(node), of(parts[0]));
            case ELEMENT:
                return new Leaf.Element(ids.incrementAndGet(), node, blueprint.nameClass(node));
            case REF:
                return of(blueprint.target(node));
        }
        throw new AssertionError(blueprint.kinds[node]);
    }

    private Pattern[] all(int[] nodes) {
        Pattern[] patterns = new Pattern[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            patterns[i] = of(nodes[i]);
        }
        return patterns;
    }

    /** What stands inside an element. */
    Pattern content(Leaf.Element element) {
        return of(grammar.blueprint.children[element.node][0]);
    }

    Pattern choice(Pattern... parts) {
        Pattern[] flat = flat(parts, Combination.Choice.class, notAllowed);
        if (flat.length == 0) {
            return notAllowed;
        }
        Arrays.sort(flat, BY_ID);
        int count = 1;
        for (int i = 1; i < flat.length; i++) {
            if (flat[i] != flat[count - 1]) {
                flat[count++] = flat[i];
            }
        }
        // EMPTY beside something that is nullable anyway says nothing, but makes a second pattern of equal meaning
        if (1 < count && flat[0] == empty && nullableFrom(flat, 1, count)) {
            flat = Arrays.copyOfRange(flat, 1, count);
            count = flat.length;
        }
        return count == 1 ? flat[0] : intern(new Combination.Choice(ids.incrementAndGet(), Arrays.copyOf(flat, count)));
    }

    private static boolean nullableFrom(Pattern[] patterns, int from, int to) {
        for (int i = from; i < to; i++) {
            if (patterns[i].nullable) {
                return true;
            }
        }
        return false;
    }

    Pattern group(Pattern... parts) {
        for (Pattern part : parts) {
            if (part == notAllowed) {
                return notAllowed;
            }
        }
        Pattern[] flat = flat(parts, Combination.Group.class, empty);
        if (flat.length == 0) {
            return empty;
        }
        return flat.length == 1 ? flat[0] : intern(new Combination.Group(ids.incrementAndGet(), flat));
    }

    Pattern interleave(Pattern... parts) {
        for (Pattern part : parts) {
            if (part == notAllowed) {
                return notAllowed;
            }
        }
        Pattern[] flat = flat(parts, Combination.Interleave.class, empty);
        if (flat.length == 0) {
            return empty;
        }
        Arrays.sort(flat, BY_ID);
        return flat.length == 1 ? flat[0] : intern(new Combination.Interleave(ids.incrementAndGet(), flat));
    }

    Pattern oneOrMore(Pattern part) {
        if (part == empty || part == notAllowed || part == text || part instanceof Combination.OneOrMore) {
            return part;
        }
        return intern(new Combination.OneOrMore(ids.incrementAndGet(), part));
    }

    Pattern list(Pattern words) {
        if (words == notAllowed) {
            return notAllowed;
        }
        Leaf.Words known = lists.get(words);
        if (known != null) {
            return known;
        }
        Leaf.Words made = new Leaf.Words(ids.incrementAndGet(), words);
        Leaf.Words first = lists.putIfAbsent(words, made);
        return first == null ? made : first;
    }

    Pattern endAttributes(Pattern pattern) {
        if (!pattern.hasAttributes) {
            return pattern;
        }
        Pattern known = withoutAttributes.get(pattern);
        if (known == null) {
            known = pattern.endAttributes(this);
            withoutAttributes.put(pattern, known);
        }
        return known;
    }

    /** What remains of a pattern after a whole string; the slow way, for values and the words of lists. */
    Pattern string(Pattern pattern, String value, NamespaceScope scope) {
        if (!pattern.hasText && !pattern.hasTyped) {
            return notAllowed;
        }
        List<Leaf> leaves = new ArrayList<>();
        pattern.typed(leaves);
        Set<Pattern> accepted = new HashSet<>();
        for (Leaf leaf : leaves) {
            if (accepts(leaf, value, scope)) {
                accepted.add(leaf);
            }
        }
        return pattern.text(accepted, this);
    }

    /** Whether a typed leaf accepts a string. */
    boolean accepts(Leaf leaf, String value, NamespaceScope scope) {
        if (leaf instanceof Leaf.Typed typed) {
            return typed.accepts(value, scope, this);
        }
        Pattern rest = ((Leaf.Words) leaf).words;
        String words = BuiltinDatatype.normalize(value);
        for (int start = 0; start < words.length() && rest != notAllowed; ) {
            int space = words.indexOf(' ', start);
            int end = space < 0 ? words.length() : space;
            rest = string(rest, words.substring(start, end), scope);
            start = end + 1;
        }
        return rest.nullable;
    }

    State state(Pattern... parts) {
        State made = new State(this, parts);
        State known = states.putIfAbsent(made, made);
        if (known == null) {
            size.incrementAndGet();
        }
        return known == null ? made : known;
    }

    private Pattern intern(Combination made) {
        Combination known = combinations.putIfAbsent(made, made);
        if (known == null) {
            size.incrementAndGet();
        }
        return known == null ? made : known;
    }

    private static Pattern[] flat(Pattern[] parts, Class<? extends Combination> kind, Pattern neutral) {
        int count = 0;
        for (Pattern part : parts) {
            count += part == neutral ? 0 : part.getClass() == kind ? ((Combination) part).parts.length : 1;
        }
        Pattern[] flat = new Pattern[count];
        int next = 0;
        for (Pattern part : parts) {
            if (part.getClass() == kind) {
                Pattern[] inner = ((Combination) part).parts;
                System.arraycopy(inner, 0, flat, next, inner.length);
                next += inner.length;
            } else if (part != neutral) {
                flat[next++] = part;
            }
        }
        return flat;
    }
}
