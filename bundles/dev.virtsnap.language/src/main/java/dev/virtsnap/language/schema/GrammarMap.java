package dev.virtsnap.language.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which elements a grammar names at all, and in which elements: what an explanation of a mistake needs. */
final class GrammarMap {

    private final Map<NameClass.One, List<Integer>> elements = new LinkedHashMap<>();
    private final Map<NameClass.One, Set<String>> parents = new HashMap<>();

    GrammarMap(Blueprint blueprint) {
        Set<Integer> seen = new LinkedHashSet<>();
        ArrayDeque<Integer> work = new ArrayDeque<>();
        for (int root : elementsIn(blueprint, blueprint.start)) {
            work.add(root);
        }
        while (!work.isEmpty()) {
            int node = work.remove();
            if (!seen.add(node)) {
                continue;
            }
            List<NameClass.One> names = listed(blueprint.nameClass(node));
            for (NameClass.One name : names) {
                elements.computeIfAbsent(name, n -> new ArrayList<>()).add(node);
            }
            describe(blueprint, node, names, work);
        }
    }

    private void describe(Blueprint blueprint, int element, List<NameClass.One> names, ArrayDeque<Integer> work) {
        for (int inner : reachable(blueprint, blueprint.children[element][0])) {
            if (blueprint.kinds[inner] != Blueprint.Kind.ELEMENT) {
                continue;
            }
            work.add(inner);
            for (NameClass.One name : listed(blueprint.nameClass(inner))) {
                Set<String> of = parents.computeIfAbsent(name, n -> new LinkedHashSet<>());
                for (NameClass.One owner : names) {
                    of.add(owner.local());
                }
            }
        }
    }

    /** The ELEMENT nodes for a name, in no particular order; empty if only wildcards or nothing match it. */
    List<Integer> elements(String namespace, String local) {
        return elements.getOrDefault(new NameClass.One(namespace, local), List.of());
    }

    /** The local names of the elements that may hold an element of that name. */
    Set<String> parentsOf(String namespace, String local) {
        return parents.getOrDefault(new NameClass.One(namespace, local), Set.of());
    }

    static List<NameClass.One> listed(NameClass names) {
        List<NameClass.One> all = new ArrayList<>();
        names.listNames(all);
        return all;
    }

    private static List<Integer> elementsIn(Blueprint blueprint, int start) {
        List<Integer> found = new ArrayList<>();
        for (int node : reachable(blueprint, start)) {
            if (blueprint.kinds[node] == Blueprint.Kind.ELEMENT) {
                found.add(node);
            }
        }
        return found;
    }

    /** The ELEMENT and ATTRIBUTE nodes that are parts of a content, in the schema's order. */
    static List<Integer> reachable(Blueprint blueprint, int content) {
        Set<Integer> seen = new LinkedHashSet<>();
        List<Integer> found = new ArrayList<>();
        ArrayDeque<Integer> work = new ArrayDeque<>();
        work.push(content);
        while (!work.isEmpty()) {
            int node = work.pop();
            if (!seen.add(node)) {
                continue;
            }
            switch (blueprint.kinds[node]) {
                case ELEMENT, ATTRIBUTE -> found.add(node);
                case REF -> work.push(blueprint.target(node));
                default -> {
                    int[] parts = blueprint.children[node];
                    for (int i = parts.length - 1; 0 <= i; i--) {
                        work.push(parts[i]);
                    }
                }
            }
        }
        found.sort(Comparator.naturalOrder());
        return Collections.unmodifiableList(found);
    }
}
