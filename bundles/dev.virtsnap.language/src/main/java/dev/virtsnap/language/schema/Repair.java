package dev.virtsnap.language.schema;

import dev.virtsnap.language.schema.Shape.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One change to an element's attributes that makes something else legal.
 *
 * @param kind what is changed
 * @param namespace of the attribute
 * @param local the attribute
 * @param now its value now; null if it is missing
 * @param values the values that would do, in the schema's order; empty if any value does, or it has to go
 * @param after the state that the change leads to
 */
record Repair(Kind kind, String namespace, String local, @Nullable String now, List<String> values, State after) {

    enum Kind {
        /** The attribute needs another value. */
        CHANGE,
        /** The attribute is missing. */
        ADD,
        /** The attribute must not be there. */
        REMOVE
    }

    /**
     * The changes to one attribute that work, likeliest first.
     *
     * @param content the element's content before its attributes
     * @param attributes its attributes
     * @param fixed the one that is not to be touched, or null
     * @param then from the state behind the start tag to where the change has to lead; null if it does not
     */
    static List<Repair> find(
            State content,
            List<Token> attributes,
            @Nullable Token fixed,
            NamespaceScope scope,
            Function<List<Token>, @Nullable State> then) {
        List<Repair> found = new ArrayList<>();
        additions(content, attributes, then, found);
        for (int i = 0; i < attributes.size(); i++) {
            Token token = attributes.get(i);
            if (token == fixed || !content.allowsAttribute(token.namespace(), token.local())) {
                continue;
            }
            change(content, attributes, i, then, found);
        }
        for (int i = 0; i < attributes.size(); i++) {
            Token token = attributes.get(i);
            if (token == fixed) {
                continue;
            }
            List<Token> without = new ArrayList<>(attributes);
            without.remove(i);
            State after = then.apply(without);
            if (after != null) {
                found.add(new Repair(Kind.REMOVE, token.namespace(), token.local(), token.value(), List.of(), after));
            }
        }
        return found;
    }

    private static void additions(
            State content, List<Token> attributes, Function<List<Token>, @Nullable State> then, List<Repair> found) {
        for (NameClass.One name : Shape.attributeNames(content)) {
            if (has(attributes, name)) {
                continue;
            }
            Set<String> listed = Shape.listedValues(content, name.namespace(), name.local());
            Map<String, State> working = new LinkedHashMap<>();
            for (String value : listed) {
                State after = then.apply(with(attributes, new Token(name.namespace(), name.local(), value)));
                if (after != null) {
                    working.put(value, after);
                }
            }
            State any = then.apply(with(attributes, new Token(name.namespace(), name.local(), null)));
            if (any == null) {
                continue;
            }
            boolean some = !working.isEmpty() && working.size() < listed.size();
            State after = some ? working.values().iterator().next() : any;
            List<String> values = some ? List.copyOf(working.keySet()) : List.of();
            found.add(new Repair(Kind.ADD, name.namespace(), name.local(), null, values, after));
        }
    }

    private static void change(
            State content,
            List<Token> attributes,
            int index,
            Function<List<Token>, @Nullable State> then,
            List<Repair> found) {
        Token token = attributes.get(index);
        List<String> values = new ArrayList<>();
        State first = null;
        for (String value : Shape.listedValues(content, token.namespace(), token.local())) {
            if (value.equals(token.value())) {
                continue;
            }
            List<Token> changed = new ArrayList<>(attributes);
            changed.set(index, new Token(token.namespace(), token.local(), value));
            State after = then.apply(changed);
            if (after != null) {
                values.add(value);
                first = first == null ? after : first;
            }
        }
        if (first != null) {
            found.add(new Repair(Kind.CHANGE, token.namespace(), token.local(), token.value(), values, first));
        }
    }

    private static boolean has(List<Token> attributes, NameClass.One name) {
        for (Token token : attributes) {
            if (name.contains(token.namespace(), token.local())) {
                return true;
            }
        }
        return false;
    }

    private static List<Token> with(List<Token> attributes, Token added) {
        List<Token> all = new ArrayList<>(attributes);
        all.add(added);
        return all;
    }
}
