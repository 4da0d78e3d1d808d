package dev.virtsnap.language.schema;

import dev.virtsnap.language.schema.Blueprint.Kind;
import dev.virtsnap.language.schema.Blueprint.Simple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Blueprint} bottom-up: each method returns the number of a node for use as a part of others.
 *
 * <p>Recursion goes through {@link #define} and {@link #ref}: {@code define} gives a number at once, {@code setDefine} says
 * later what it stands for. Obvious simplifications are made on the way: a group of one is that one, EMPTY vanishes from
 * groups, NOT_ALLOWED from choices. For one thread.
 */
public final class BlueprintBuilder {

    private final List<Kind> kinds = new ArrayList<>();
    private final List<Integer> firsts = new ArrayList<>();
    private final List<int[]> children = new ArrayList<>();
    private final List<NameClass> names = new ArrayList<>();
    private final Map<NameClass, Integer> nameNumbers = new HashMap<>();
    private final List<Simple> simples = new ArrayList<>();
    private final Map<Simple, Integer> simpleNumbers = new HashMap<>();
    private final List<String> defineNames = new ArrayList<>();
    private final List<Integer> defines = new ArrayList<>();
    private final int empty = add(Kind.EMPTY, 0);
    private final int notAllowed = add(Kind.NOT_ALLOWED, 0);
    private final int text = add(Kind.TEXT, 0);

    public int empty() {
        return empty;
    }

    public int notAllowed() {
        return notAllowed;
    }

    public int text() {
        return text;
    }

    /** Any one of the parts; of none, {@link #notAllowed}. */
    public int choice(int... parts) {
        return combine(Kind.CHOICE, notAllowed, parts);
    }

    /** All parts in this order; of none, {@link #empty}. */
    public int group(int... parts) {
        return combine(Kind.GROUP, empty, parts);
    }

    /** All parts, their children mixed in any order; of none, {@link #empty}. */
    public int interleave(int... parts) {
        return combine(Kind.INTERLEAVE, empty, parts);
    }

    public int oneOrMore(int part) {
        return part == empty || part == notAllowed ? part : add(Kind.ONE_OR_MORE, 0, part);
    }

    public int optional(int part) {
        return choice(part, empty);
    }

    public int zeroOrMore(int part) {
        return choice(oneOrMore(part), empty);
    }

    public int mixed(int part) {
        return interleave(part, text);
    }

    /** White-space separated words that match the part. */
    public int list(int part) {
        return add(Kind.LIST, 0, part);
    }

    public int attribute(NameClass name, int value) {
        return value == notAllowed ? notAllowed : add(Kind.ATTRIBUTE, number(name), value);
    }

    public int element(NameClass name, int content) {
        return add(Kind.ELEMENT, number(name), content);
    }

    /** A string of a named type; {@code words} and {@code define} as in {@link Simple}. */
    public int data(
            String library, String type, List<Parameter> parameters, @Nullable String words, @Nullable String define) {
        return data(new Simple(library, type, parameters, null, List.of(), words, define, null));
    }

    /** A string of a type that has no name in any library. */
    public int data(Datatype type) {
        return data(new Simple("", "", List.of(), null, List.of(), null, null, type));
    }

    /** A string of a type. */
    public int data(Simple type) {
        return add(Kind.DATA, number(type));
    }

    /** A string of a type that does not match {@code except}. */
    public int dataExcept(Simple type, int except) {
        return except == notAllowed ? data(type) : add(Kind.DATA, number(type), except);
    }

    /** One value of a type: {@code token} of the built-in library compares without outer and repeated white space. */
    public int value(String library, String type, String value, List<String> scope) {
        return add(Kind.VALUE, number(new Simple(library, type, List.of(), value, scope, null, null, null)));
    }

    /** One value of a type that has no name in any library. */
    public int value(Datatype type, String value) {
        return add(Kind.VALUE, number(new Simple("", "", List.of(), value, List.of(), null, null, type)));
    }

    /** A new define, standing for NOT_ALLOWED until {@link #setDefine} says what it is. */
    public int define(String name) {
        defineNames.add(name);
        defines.add(notAllowed);
        return defines.size() - 1;
    }

    public void setDefine(int define, int node) {
        defines.set(define, node);
    }

    public int definition(int define) {
        return defines.get(define);
    }

    public int ref(int define) {
        return add(Kind.REF, define);
    }

    /** The blueprint whose documents match {@code start}. */
    public Blueprint build(int start) {
        return new Blueprint(
                kinds.toArray(new Kind[0]),
                ints(firsts),
                children.toArray(new int[0][]),
                names.toArray(new NameClass[0]),
                simples.toArray(new Simple[0]),
                defineNames.toArray(new String[0]),
                ints(defines),
                start);
    }

    private int combine(Kind kind, int neutral, int... parts) {
        int[] kept = new int[parts.length];
        int count = 0;
        for (int part : parts) {
            boolean twice = kind == Kind.CHOICE && contains(kept, count, part);
            if (part != neutral && !twice) {
                kept[count++] = part;
            }
        }
        if (count == 0) {
            return neutral;
        }
        return count == 1 ? kept[0] : add(kind, 0, Arrays.copyOf(kept, count));
    }

    private static boolean contains(int[] array, int count, int sought) {
        for (int i = 0; i < count; i++) {
            if (array[i] == sought) {
                return true;
            }
        }
        return false;
    }

    private int number(NameClass name) {
        Integer known = nameNumbers.putIfAbsent(name, names.size());
        if (known != null) {
            return known;
        }
        names.add(name);
        return names.size() - 1;
    }

    private int number(Simple simple) {
        Integer known = simpleNumbers.putIfAbsent(simple, simples.size());
        if (known != null) {
            return known;
        }
        simples.add(simple);
        return simples.size() - 1;
    }

    private int add(Kind kind, int first, int... parts) {
        kinds.add(kind);
        firsts.add(first);
        children.add(parts);
        return kinds.size() - 1;
    }

    private static int[] ints(List<Integer> list) {
        int[] array = new int[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }
}
