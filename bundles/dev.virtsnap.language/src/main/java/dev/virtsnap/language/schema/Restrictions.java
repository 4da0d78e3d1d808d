package dev.virtsnap.language.schema;

import dev.virtsnap.language.schema.Blueprint.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a schema may not say although its syntax allows it: recursion outside of elements (specification, 4.19), prohibited
 * paths (7.1), strings beside other content (7.2), the same attribute twice (7.3), interleaved parts that cannot be told
 * apart (7.4).
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

    private final Blueprint blueprint;
    private final List<Violation> violations = new ArrayList<>();
    private final byte[] visited;

    Restrictions(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.visited = new byte[blueprint.size()];
    }

    List<Violation> check() {
        for (int node = 0; node < blueprint.size(); node++) {
            if (blueprint.kind(node) == Kind.ELEMENT) {
                recursion(blueprint.children[node][0]);
            }
        }
        recursion(blueprint.start);
        if (!violations.isEmpty()) {
            return violations;
        }
        start(blueprint.start);
        for (int node = 0; node < blueprint.size(); node++) {
            check(node);
        }
        return violations;
    }

    private void check(int node) {
        int[] parts = blueprint.children[node];
        switch (blueprint.kind(node)) {
            case ATTRIBUTE -> inside(node, parts[0], "an attribute", Set.of(Kind.ELEMENT, Kind.ATTRIBUTE));
            case LIST ->
                inside(
                        node,
                        parts[0],
                        "a list",
                        Set.of(Kind.ELEMENT, Kind.ATTRIBUTE, Kind.TEXT, Kind.LIST, Kind.INTERLEAVE));
            case DATA -> {
                if (parts.length != 0) {
                    inside(
                            node,
                            parts[0],
                            "the <except> of a datatype",
                            Set.of(
                                    Kind.ELEMENT,
                                    Kind.ATTRIBUTE,
                                    Kind.TEXT,
                                    Kind.LIST,
                                    Kind.GROUP,
                                    Kind.INTERLEAVE,
                                    Kind.ONE_OR_MORE,
                                    Kind.EMPTY));
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

    /** Depth first over everything but the insides of elements; a REF met while it is being expanded is recursion. */
    private void recursion(int node) {
        if (visited[node] == 2) {
            return;
        }
        if (visited[node] == 1) {
            violations.add(new Violation(node, "A define refers to itself without an element in between."));
            visited[node] = 2;
            return;
        }
        visited[node] = 1;
        Kind kind = blueprint.kind(node);
        if (kind == Kind.REF) {
            recursion(blueprint.target(node));
        } else if (kind != Kind.ELEMENT) {
            for (int part : blueprint.children[node]) {
                recursion(part);
            }
        }
        visited[node] = 2;
    }

    private void start(int node) {
        switch (blueprint.kind(node)) {
            case ELEMENT, NOT_ALLOWED -> {}
            case REF -> start(blueprint.target(node));
            case CHOICE -> {
                for (int part : blueprint.children[node]) {
                    start(part);
                }
            }
            default ->
                violations.add(new Violation(
                        node, "The <start> of a schema may hold nothing but elements and choices of them."));
        }
    }

    private void inside(int owner, int node, String where, Set<Kind> forbidden) {
        Kind kind = blueprint.kind(node);
        if (forbidden.contains(kind)) {
            String what = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
            violations.add(new Violation(owner, "There may be no '" + what + "' in " + where + "."));
        } else if (kind == Kind.REF) {
            inside(owner, blueprint.target(node), where, forbidden);
        } else if (kind != Kind.ELEMENT && kind != Kind.ATTRIBUTE && kind != Kind.DATA) {
            for (int part : blueprint.children[node]) {
                inside(owner, part, where, forbidden);
            }
        }
    }

    private ContentType contentType(int node) {
        int[] parts = blueprint.children[node];
        switch (blueprint.kind(node)) {
            case TEXT, ELEMENT:
                return ContentType.COMPLEX;
            case DATA, VALUE, LIST:
                return ContentType.SIMPLE;
            case REF:
                return contentType(blueprint.target(node));
            case CHOICE: {
                ContentType most = ContentType.EMPTY;
                for (int part : parts) {
                    ContentType type = contentType(part);
                    most = most.compareTo(type) < 0 ? type : most;
                }
                return most;
            }
            case ONE_OR_MORE:
                return combined(node, contentType(parts[0]), contentType(parts[0]));
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
    private void repeatedAttributes(int node, boolean repeated) {
        Kind kind = blueprint.kind(node);
        if (kind == Kind.ATTRIBUTE) {
            if (blueprint.nameClass(node).isOpen() && !repeated) {
                violations.add(
                        new Violation(node, "An attribute of any name has to stand in <oneOrMore> or <zeroOrMore>."));
            }
        } else if (kind == Kind.REF) {
            repeatedAttributes(blueprint.target(node), repeated);
        } else if (kind == Kind.ONE_OR_MORE || kind == Kind.GROUP || kind == Kind.INTERLEAVE || kind == Kind.CHOICE) {
            boolean combined = kind == Kind.GROUP || kind == Kind.INTERLEAVE;
            if (combined && repeated && !attributesIn(node).isEmpty()) {
                violations.add(new Violation(node, "An attribute may not be repeated together with something else."));
                return;
            }
            for (int part : blueprint.children[node]) {
                repeatedAttributes(part, repeated || kind == Kind.ONE_OR_MORE);
            }
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
            Set<NameClass> own = new HashSet<>();
            boolean[] hasText = new boolean[1];
            elementsIn(part, own, hasText, new HashSet<>());
            for (NameClass name : own) {
                for (NameClass other : seen) {
                    if (overlap(name, other)) {
                        violations.add(new Violation(
                                node, "The element " + words(name, other) + " stands in two parts of one interleave."));
                        return;
                    }
                }
            }
            if (text && hasText[0]) {
                violations.add(new Violation(node, "Text stands in two parts of one interleave."));
                return;
            }
            text |= hasText[0];
            seen.addAll(own);
        }
    }

    private Set<NameClass> attributesIn(int content) {
        Set<NameClass> names = new HashSet<>();
        for (int inner : GrammarMap.reachable(blueprint, content)) {
            if (blueprint.kind(inner) == Kind.ATTRIBUTE) {
                names.add(blueprint.nameClass(inner));
            }
        }
        return names;
    }

    private void elementsIn(int node, Set<NameClass> names, boolean[] text, Set<Integer> seen) {
        if (!seen.add(node)) {
            return;
        }
        switch (blueprint.kind(node)) {
            case ELEMENT -> names.add(blueprint.nameClass(node));
            case TEXT -> text[0] = true;
            case REF -> elementsIn(blueprint.target(node), names, text, seen);
            case ATTRIBUTE, DATA, LIST -> {}
            default -> {
                for (int part : blueprint.children[node]) {
                    elementsIn(part, names, text, seen);
                }
            }
        }
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
