package dev.virtsnap.language.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything that a grammar gives a name to, each with the path that leads to it. */
public final class NamesOfGrammar {

    /**
     * An element, an attribute, or a value.
     *
     * @param path local names from the root to the element
     * @param attribute the attribute; {@code ""} if it is about the element or its text
     * @param value the value; {@code ""} if it is about the element or attribute as such
     */
    public record Named(List<String> path, String attribute, String value) {}

    private final Blueprint blueprint;
    private final Set<Named> found = new java.util.LinkedHashSet<>();
    private final Set<String> seen = new HashSet<>();

    private NamesOfGrammar(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    public static Set<Named> of(Grammar grammar) {
        NamesOfGrammar names = new NamesOfGrammar(grammar.blueprint);
        for (int node : GrammarMap.reachable(grammar.blueprint, grammar.blueprint.start)) {
            names.element(node, List.of());
        }
        return names.found;
    }

    private void element(int node, List<String> outer) {
        for (NameClass.One name : GrammarMap.listed(blueprint.nameClass(node))) {
            if (!name.namespace().isEmpty()) {
                continue;
            }
            List<String> path = new ArrayList<>(outer);
            path.add(name.local());
            String parent = outer.isEmpty() ? "" : outer.get(outer.size() - 1);
            if (!seen.add(node + "/" + parent + "/" + name.local())) {
                continue;
            }
            found.add(new Named(path, "", ""));
            int content = blueprint.children[node][0];
            for (String value : values(content)) {
                found.add(new Named(path, "", value));
            }
            for (int inner : GrammarMap.reachable(blueprint, content)) {
                if (blueprint.kind(inner) == Blueprint.Kind.ELEMENT) {
                    element(inner, path);
                } else {
                    attribute(inner, path);
                }
            }
        }
    }

    private void attribute(int node, List<String> path) {
        for (NameClass.One name : GrammarMap.listed(blueprint.nameClass(node))) {
            if (name.namespace().isEmpty()) {
                found.add(new Named(path, name.local(), ""));
                for (String value : values(blueprint.children[node][0])) {
                    found.add(new Named(path, name.local(), value));
                }
            }
        }
    }

    private Set<String> values(int content) {
        Set<String> values = new java.util.LinkedHashSet<>();
        for (int node : Occurrences.of(blueprint, List.of(content)).typed()) {
            String value = blueprint.kind(node) == Blueprint.Kind.VALUE
                    ? blueprint.simple(node).value()
                    : null;
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }
}
