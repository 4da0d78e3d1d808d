package dev.virtsnap.language.schema;

import dev.virtsnap.language.schema.Blueprint.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a schema may not say although its syntax allows it: recursion outside of elements (specification, 4.19), prohibited
 * paths (7.1), strings beside other content (7.2), the same attribute twice (7.3), interleaved parts that cannot be told
 * apart (7.4). As in the specification, only what can be reached from the start counts, and after simplification.
 */
final class Restrictions {

    /**
     * @param node where
     * @param message a sentence
     */
    record Violation(int node, String message) {}

    /** What a pattern may be grouped with (section 7.2), from least to most. */
    private enum ContentType {
        EMPTY,
        COMPLEX,
        SIMPLE
    }

    private static final Set<Kind> NOT_IN_ATTRIBUTE = Set.of(Kind.ELEMENT, Kind.ATTRIBUTE);
    private static final Set<Kind> NOT_IN_LIST =
            Set.of(Kind.ELEMENT, Kind.ATTRIBUTE, Kind.TEXT, Kind.LIST, Kind.INTERLEAVE);
    private static final Set<Kind> NOT_IN_EXCEPT = Set.of(
            Kind.ELEMENT,
            Kind.ATTRIBUTE,
            Kind.TEXT,
            Kind.LIST,
            Kind.GROUP,
            Kind.INTERLEAVE,
            Kind.ONE_OR_MORE,
            Kind.EMPTY);

    private final Blueprint blueprint;
    private final Simplified simplified;
    private final Set<Violation> violations = new LinkedHashSet<>();
    private final Map<Integer, ContentType> contentTypes = new HashMap<>();
    private final Set<Integer> once = new HashSet<>();
    private final Set<Integer> repeated = new HashSet<>();

    Restrictions(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.simplified = new Simplified(blueprint);
    }

    List<Violation> check() {
        for (int node : simplified.recursive()) {
            String name = blueprint.kinds[node] == Kind.REF ? "'" + blueprint.targetName(node) + "'" : "A define";
            violations.add(new Violation(node, name + " refers to itself without an element in between."));
        }
        for (int node : simplified.tooDeep()) {
            violations.add(new Violation(
                    node, "Patterns and references are nested more than " + Simplified.MOST_DEEP + " deep here."));
        }
        if (violations.isEmpty()) {
            start();
            simplified.reachable().forEach(this::check);
        }
        return new ArrayList<>(violations);
    }

    private void start() {
        for (int node : contents(simplified.meaning(blueprint.start))) {
            Kind kind = simplified.kind(node);
            if (kind != Kind.ELEMENT && kind != Kind.NOT_ALLOWED && kind != Kind.CHOICE) {
                violations.add(new Violation(
                        node, "The <start> of a schema may hold nothing but elements and choices of them."));
            }
        }
    }

    private void check(int node) {
        int[] parts = simplified.parts(node);
        switch (simplified.kind(node)) {
            case ATTRIBUTE -> {
                inside(node, "an attribute", NOT_IN_ATTRIBUTE);
                contentType(parts[0]);
            }
            case LIST -> inside(node, "a list", NOT_IN_LIST);
            case DATA -> {
                if (parts.length != 0) {
                    inside(node, "the <except> of a datatype", NOT_IN_EXCEPT);
                }
            }
            case ELEMENT -> {
                contentType(parts[0]);
                repeatedAttributes(parts[0], false);
            }
            case GROUP -> duplicates(node, parts);
            case INTERLEAVE -> {
                duplicates(node, parts);
                ambiguous(node, parts);
            }
            default -> {}
        }
    }

    private void inside(int owner, String where, Set<Kind> forbidden) {
        for (int node : contents(simplified.parts(owner)[0])) {
            Kind kind = simplified.kind(node);
            if (forbidden.contains(kind)) {
                String what =
                        kind == Kind.ONE_OR_MORE ? "oneOrMore" : kind.name().toLowerCase(Locale.ROOT);
                violations.add(new Violation(owner, "There may be no <" + what + "> in " + where + "."));
                return;
            }
        }
    }

    /** A content and its parts, but not the parts of elements, attributes, lists and datatypes in it. */
    private Set<Integer> contents(int content) {
        Set<Integer> seen = new LinkedHashSet<>();
        ArrayDeque<Integer> work = new ArrayDeque<>(List.of(content));
        while (!work.isEmpty()) {
            int node = work.pop();
            if (!seen.add(node)) {
                continue;
            }
            switch (simplified.kind(node)) {
                case CHOICE, GROUP, INTERLEAVE, ONE_OR_MORE -> {
                    for (int part : simplified.parts(node)) {
                        work.push(part);
                    }
                }
                default -> {}
            }
        }
        return seen;
    }

    private ContentType contentType(int node) {
        ContentType known = contentTypes.get(node);
        if (known == null) {
            known = contentTypeOf(node);
            contentTypes.put(node, known);
        }
        return known;
    }

    private ContentType contentTypeOf(int node) {
        int[] parts = simplified.parts(node);
        switch (simplified.kind(node)) {
            case TEXT, ELEMENT:
                return ContentType.COMPLEX;
            case DATA, VALUE, LIST:
                return ContentType.SIMPLE;
            case CHOICE: {
                ContentType most = ContentType.EMPTY;
                for (int part : parts) {
                    ContentType type = contentType(part);
                    most = most.compareTo(type) < 0 ? type : most;
                }
                return most;
            }
            case ONE_OR_MORE: {
                ContentType part = contentType(parts[0]);
                return combined(node, part, part);
            }
            case GROUP, INTERLEAVE: {
                ContentType so = ContentType.EMPTY;
                for (int part : parts) {
                    so = combined(node, so, contentType(part));
                }
                return so;
            }
            default:
                return ContentType.EMPTY;
        }
    }

    private ContentType combined(int node, ContentType a, ContentType b) {
        boolean groupable = a == ContentType.EMPTY || b == ContentType.EMPTY || (a == b && a == ContentType.COMPLEX);
        if (!groupable) {
            violations.add(new Violation(
                    node,
                    "A string of a datatype may not stand beside other strings, text or elements in one content."));
            return ContentType.EMPTY;
        }
        return a.compareTo(b) < 0 ? b : a;
    }

    /** An attribute below oneOrMore and group, or with a name class without end outside of oneOrMore. */
    private void repeatedAttributes(int node, boolean again) {
        if (!(again ? repeated : once).add(node)) {
            return;
        }
        switch (simplified.kind(node)) {
            case ATTRIBUTE -> {
                if (blueprint.nameClass(node).isOpen() && !again) {
                    violations.add(new Violation(
                            node, "An attribute of any name has to stand in <oneOrMore> or <zeroOrMore>."));
                }
            }
            case GROUP, INTERLEAVE -> {
                if (again && !attributesIn(node).isEmpty()) {
                    violations.add(
                            new Violation(node, "An attribute may not be repeated together with something else."));
                    return;
                }
                for (int part : simplified.parts(node)) {
                    repeatedAttributes(part, again);
                }
            }
            case CHOICE, ONE_OR_MORE -> {
                for (int part : simplified.parts(node)) {
                    repeatedAttributes(part, again || simplified.kind(node) == Kind.ONE_OR_MORE);
                }
            }
            default -> {}
        }
    }

    private void duplicates(int node, int[] parts) {
        List<NameClass> seen = new ArrayList<>();
        for (int part : parts) {
            Set<NameClass> own = attributesIn(part);
            for (NameClass name : own) {
                for (NameClass other : seen) {
                    if (overlap(name, other)) {
                        violations.add(
                                new Violation(node, "The attribute " + words(name, other) + " is asked for twice."));
                        return;
                    }
                }
            }
            seen.addAll(own);
        }
    }

    private void ambiguous(int node, int[] parts) {
        List<NameClass> seen = new ArrayList<>();
        boolean text = false;
        for (int part : parts) {
            Set<NameClass> own = names(part, Kind.ELEMENT);
            for (NameClass name : own) {
                for (NameClass other : seen) {
                    if (overlap(name, other)) {
                        violations.add(new Violation(
                                node, "The element " + words(name, other) + " stands in two parts of one interleave."));
                        return;
                    }
                }
            }
            boolean hasText = contents(part).stream().anyMatch(inner -> simplified.kind(inner) == Kind.TEXT);
            if (text && hasText) {
                violations.add(new Violation(node, "Text stands in two parts of one interleave."));
                return;
            }
            text |= hasText;
            seen.addAll(own);
        }
    }

    private Set<NameClass> attributesIn(int content) {
        return names(content, Kind.ATTRIBUTE);
    }

    private Set<NameClass> names(int content, Kind of) {
        Set<NameClass> names = new LinkedHashSet<>();
        for (int inner : contents(content)) {
            if (simplified.kind(inner) == of) {
                names.add(blueprint.nameClass(inner));
            }
        }
        return names;
    }

    private static String words(NameClass a, NameClass b) {
        List<NameClass.One> listed = new ArrayList<>();
        a.listNames(listed);
        b.listNames(listed);
        for (NameClass.One name : listed) {
            if (a.contains(name.namespace(), name.local()) && b.contains(name.namespace(), name.local())) {
                return "'" + name.local() + "'";
            }
        }
        return "of any name";
    }

    /** Whether two name classes share a name: tried with every name they list, and with one that none lists. */
    static boolean overlap(NameClass a, NameClass b) {
        List<NameClass.One> samples = new ArrayList<>();
        samples(a, samples);
        samples(b, samples);
        samples.add(new NameClass.One("\u0001", "\u0001"));
        for (NameClass.One name : samples) {
            if (a.contains(name.namespace(), name.local()) && b.contains(name.namespace(), name.local())) {
                return true;
            }
        }
        return false;
    }

    private static void samples(NameClass names, List<NameClass.One> into) {
        if (names instanceof NameClass.One one) {
            into.add(one);
        } else if (names instanceof NameClass.InNamespace in) {
            into.add(new NameClass.One(in.namespace(), "\u0001"));
            samples(in.except(), into);
        } else if (names instanceof NameClass.Any any) {
            samples(any.except(), into);
        } else if (names instanceof NameClass.AnyOf some) {
            some.choices().forEach(choice -> samples(choice, into));
        }
    }
}
