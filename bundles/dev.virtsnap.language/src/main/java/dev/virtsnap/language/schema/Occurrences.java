package dev.virtsnap.language.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each name can occur in a content, whatever else occurs: what is left of a content model when the ways in which
 * its parts depend on each other are forgotten.
 *
 * @param elements by name, in the schema's order; wildcards under the name class that they are
 * @param attributes likewise
 * @param typed the DATA, VALUE and LIST nodes that its text may have to match
 * @param text whether any text may stand in it
 * @param empty whether it may be empty
 */
record Occurrences(
        Map<NameClass, Occurrence> elements,
        Map<NameClass, Occurrence> attributes,
        List<Integer> typed,
        boolean text,
        boolean empty) {

    /**
     * Bounds for one name.
     *
     * @param nodes the ELEMENT or ATTRIBUTE nodes that it may be
     * @param required whether it occurs at least once
     * @param repeated whether it can occur more than once
     */
    record Occurrence(List<Integer> nodes, boolean required, boolean repeated) {}

    /** Of any one of these contents. */
    static Occurrences of(Blueprint blueprint, List<Integer> contents) {
        Occurrences either = null;
        for (int content : contents) {
            Occurrences one = of(blueprint, content);
            either = either == null ? one : either.or(one);
        }
        return either == null ? nothing(false) : either;
    }

    private static Occurrences nothing(boolean empty) {
        return new Occurrences(Map.of(), Map.of(), List.of(), false, empty);
    }

    private static Occurrences of(Blueprint blueprint, int node) {
        int[] parts = blueprint.children[node];
        switch (blueprint.kinds[node]) {
            case EMPTY:
                return nothing(true);
            case NOT_ALLOWED:
                return nothing(false);
            case TEXT:
                return new Occurrences(Map.of(), Map.of(), List.of(), true, true);
            case DATA, VALUE, LIST:
                return new Occurrences(Map.of(), Map.of(), List.of(node), false, false);
            case REF:
                return of(blueprint, blueprint.target(node));
            case ELEMENT:
                return new Occurrences(once(blueprint, node), Map.of(), List.of(), false, false);
            case ATTRIBUTE:
                return new Occurrences(Map.of(), once(blueprint, node), List.of(), false, true);
            case ONE_OR_MORE:
                Occurrences one = of(blueprint, parts[0]);
                return one.and(one);
            default:
                Occurrences all = null;
                for (int part : parts) {
                    boolean impossible = blueprint.kinds[part] == Blueprint.Kind.NOT_ALLOWED;
                    Occurrences next = of(blueprint, part);
                    boolean choice = blueprint.kinds[node] == Blueprint.Kind.CHOICE;
                    if (!(choice && impossible)) {
                        all = all == null ? next : choice ? all.or(next) : all.and(next);
                    }
                }
                return all == null ? nothing(false) : all;
        }
    }

    private static Map<NameClass, Occurrence> once(Blueprint blueprint, int node) {
        Map<NameClass, Occurrence> map = new LinkedHashMap<>();
        NameClass names = blueprint.nameClass(node);
        List<NameClass.One> listed = GrammarMap.listed(names);
        boolean only = listed.size() == 1 && !names.isOpen();
        for (NameClass.One name : listed) {
            map.put(name, new Occurrence(List.of(node), only, false));
        }
        if (names.isOpen()) {
            map.put(names, new Occurrence(List.of(node), false, false));
        }
        return map;
    }

    private Occurrences or(Occurrences other) {
        return new Occurrences(
                merged(elements, other.elements, false),
                merged(attributes, other.attributes, false),
                union(typed, other.typed),
                text || other.text,
                empty || other.empty);
    }

    private Occurrences and(Occurrences other) {
        return new Occurrences(
                merged(elements, other.elements, true),
                merged(attributes, other.attributes, true),
                union(typed, other.typed),
                text || other.text,
                empty && other.empty);
    }

    private static Map<NameClass, Occurrence> merged(
            Map<NameClass, Occurrence> a, Map<NameClass, Occurrence> b, boolean both) {
        Map<NameClass, Occurrence> merged = new LinkedHashMap<>();
        for (Map.Entry<NameClass, Occurrence> entry : a.entrySet()) {
            Occurrence mine = entry.getValue();
            Occurrence other = b.get(entry.getKey());
            if (other == null) {
                merged.put(entry.getKey(), new Occurrence(mine.nodes, mine.required && both, mine.repeated));
            } else {
                boolean required = both ? mine.required || other.required : mine.required && other.required;
                merged.put(
                        entry.getKey(),
                        new Occurrence(
                                union(mine.nodes, other.nodes), required, both || mine.repeated || other.repeated));
            }
        }
        for (Map.Entry<NameClass, Occurrence> entry : b.entrySet()) {
            if (!a.containsKey(entry.getKey())) {
                Occurrence theirs = entry.getValue();
                merged.put(entry.getKey(), new Occurrence(theirs.nodes, theirs.required && both, theirs.repeated));
            }
        }
        return merged;
    }

    private static List<Integer> union(List<Integer> a, List<Integer> b) {
        List<Integer> all = new ArrayList<>(a);
        for (int node : b) {
            if (!all.contains(node)) {
                all.add(node);
            }
        }
        return all;
    }
}
