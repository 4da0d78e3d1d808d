package dev.virtsnap.language.schema;

import dev.virtsnap.language.schema.RngReader.RngFile;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.CharacterData;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a file is RELAX NG's full syntax (specification, section 3) at all: which elements and attributes stand where. What
 * they mean is read afterwards, and need not doubt this any more.
 */
final class RngSyntax {

    /** No person writes so; reading recurses, and must not overflow. */
    static final int MOST_NESTED = 500;

    /** What may stand in a place. */
    private enum Role {
        PATTERN(
                "a pattern",
                "element",
                "attribute",
                "group",
                "interleave",
                "choice",
                "optional",
                "zeroOrMore",
                "oneOrMore",
                "list",
                "mixed",
                "ref",
                "parentRef",
                "empty",
                "value",
                "data",
                "notAllowed",
                "text",
                "externalRef",
                "grammar"),
        NAME_CLASS("<name>, <anyName>, <nsName> or <choice>", "name", "anyName", "nsName", "choice"),
        GRAMMAR("<start>, <define>, <div> or <include>", "start", "define", "div", "include"),
        INCLUDE("<start>, <define> or <div>", "start", "define", "div"),
        DATA("<param> or <except>", "param", "except"),
        WILDCARD("<except>", "except"),
        NOTHING("nothing");

        final String words;
        final Set<String> members;

        Role(String words, String... members) {
            this.words = words;
            this.members = Set.of(members);
        }

        static boolean isKnown(String name) {
            for (Role role : values()) {
                if (role.members.contains(name)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final Set<String> COMMON = Set.of("ns", "datatypeLibrary");
    /** The attributes of an element beside the common ones; those with a star may be missing. */
    private static final Map<String, List<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("element", List.of("name*")),
            Map.entry("attribute", List.of("name*")),
            Map.entry("ref", List.of("name")),
            Map.entry("parentRef", List.of("name")),
            Map.entry("value", List.of("type*")),
            Map.entry("data", List.of("type")),
            Map.entry("param", List.of("name")),
            Map.entry("externalRef", List.of("href")),
            Map.entry("include", List.of("href")),
            Map.entry("start", List.of("combine*")),
            Map.entry("define", List.of("name", "combine*")));

    private record Task(Element element, Role role, int depth) {}

    private final RngReader reader;
    private final RngFile file;
    private final Deque<Task> tasks = new ArrayDeque<>();

    private RngSyntax(RngReader reader, RngFile file) {
        this.reader = reader;
        this.file = file;
    }

    /** Reports everything in a file that is not RELAX NG. */
    static void check(RngReader reader, RngFile file, Element root) {
        RngSyntax syntax = new RngSyntax(reader, file);
        if (!Role.PATTERN.members.contains(root.name().local())) {
            syntax.problem(
                    root,
                    "The root of a schema has to be a pattern or <grammar>, not <"
                            + root.name().local() + ">.");
            return;
        }
        syntax.tasks.push(new Task(root, Role.PATTERN, 0));
        while (!syntax.tasks.isEmpty()) {
            syntax.check(syntax.tasks.pop());
        }
    }

    private void check(Task task) {
        Element element = task.element;
        if (MOST_NESTED < task.depth) {
            problem(element, "Patterns are nested more than " + MOST_NESTED + " deep.");
            return;
        }
        attributes(element);
        String name = element.name().local();
        List<Element> children = RngPatterns.rngChildren(element);
        if (name.equals("value") || name.equals("param") || name.equals("name")) {
            onlyText(element);
            return;
        }
        noText(element);
        switch (name) {
            case "element", "attribute" -> named(task, children);
            case "choice", "except" -> many(task, children, childRole(task), 1, Integer.MAX_VALUE);
            case "group", "interleave", "optional", "zeroOrMore", "oneOrMore", "list", "mixed", "define" ->
                many(task, children, Role.PATTERN, 1, Integer.MAX_VALUE);
            case "start" -> many(task, children, Role.PATTERN, 1, 1);
            case "grammar" -> many(task, children, Role.GRAMMAR, 0, Integer.MAX_VALUE);
            case "include" -> many(task, children, Role.INCLUDE, 0, Integer.MAX_VALUE);
            case "div" -> many(task, children, task.role, 0, Integer.MAX_VALUE);
            case "data" -> data(task, children);
            case "anyName", "nsName" -> many(task, children, Role.WILDCARD, 0, 1);
            default -> many(task, children, Role.NOTHING, 0, 0);
        }
    }

    /** What a choice or except holds: what it is itself. */
    private static Role childRole(Task task) {
        return task.role == Role.NAME_CLASS || task.role == Role.WILDCARD ? Role.NAME_CLASS : Role.PATTERN;
    }

    private void named(Task task, List<Element> children) {
        Element element = task.element;
        boolean attribute = element.name().local().equals("attribute");
        int names = element.attribute("name") == null ? 1 : 0;
        if (children.size() < names) {
            problem(element, "<" + element.name().local() + "> has no name.");
            return;
        }
        if (names == 1) {
            child(task, children.get(0), Role.NAME_CLASS);
        }
        if (!attribute && children.size() == names) {
            problem(element, "<element> has to say what it holds, if only <empty/>.");
        }
        if (attribute && names + 1 < children.size()) {
            problem(children.get(names + 1), "<attribute> holds at most one pattern.");
        }
        for (int i = children.size() - 1; names <= i; i--) {
            child(task, children.get(i), Role.PATTERN);
        }
    }

    private void data(Task task, List<Element> children) {
        for (int i = 0; i < children.size(); i++) {
            child(task, children.get(i), Role.DATA);
            if (children.get(i).name().local().equals("except") && i + 1 < children.size()) {
                problem(children.get(i + 1), "Nothing may stand behind the <except> of <data>.");
            }
        }
    }

    private void many(Task task, List<Element> children, Role role, int least, int most) {
        String name = task.element.name().local();
        if (children.size() < least) {
            problem(task.element, "<" + name + "> has to hold at least one: " + role.words + ".");
        }
        for (int i = children.size() - 1; 0 <= i; i--) {
            if (role != Role.NOTHING && most <= i) {
                problem(children.get(i), "<" + name + "> holds at most one: " + role.words + ".");
            } else {
                child(task, children.get(i), role);
            }
        }
    }

    private void child(Task task, Element child, Role role) {
        if (role.members.contains(child.name().local())) {
            tasks.push(new Task(child, role, task.depth + 1));
            return;
        }
        boolean known = Role.isKnown(child.name().local());
        problem(
                child,
                (known ? "" : "RELAX NG knows no <" + child.name().local() + ">. ") + "<"
                        + child.name().local() + "> may not stand in <"
                        + task.element.name().local() + ">; expected " + role.words + ".");
    }

    private void attributes(Element element) {
        String owner = element.name().local();
        List<String> own = ATTRIBUTES.getOrDefault(owner, List.of());
        for (Attribute attribute : element.attributes()) {
            String name = attribute.name().local();
            String namespace = attribute.name().namespace();
            boolean known = COMMON.contains(name) || own.contains(name) || own.contains(name + "*");
            if (attribute.isNamespaceDeclaration() || !(namespace.isEmpty() || namespace.equals(RngReader.RNG))) {
                continue;
            }
            if (!known || !namespace.isEmpty()) {
                reader.problem(
                        file,
                        attribute.nameRange(),
                        "<" + owner + "> has no attribute '" + attribute.name().qualified() + "'.");
            } else {
                value(element, attribute);
            }
        }
        for (String name : own) {
            if (!name.endsWith("*") && element.attribute(name) == null) {
                problem(element, "<" + owner + "> needs the attribute '" + name + "'.");
            }
        }
    }

    private void value(Element element, Attribute attribute) {
        String name = attribute.name().local();
        String owner = element.name().local();
        String value = String.valueOf(attribute.value()).strip();
        if (name.equals("combine") && !value.equals("choice") && !value.equals("interleave")) {
            reader.problem(
                    file,
                    attribute.problemRange(),
                    "'combine' has to be 'choice' or 'interleave', not '" + value + "'.");
        }
        boolean qualified = owner.equals("element") || owner.equals("attribute");
        boolean isName = name.equals("type") || (name.equals("name") && !qualified);
        if (isName && !RngNames.isNcName(value)) {
            reader.problem(file, attribute.problemRange(), "'" + value + "' is not a name.");
        }
        if (name.equals("datatypeLibrary")
                && !value.isEmpty()
                && (value.indexOf('#') != -1 || value.indexOf(':') <= 0)) {
            reader.problem(
                    file,
                    attribute.problemRange(),
                    "A datatype library is named by a whole URI, not by '" + value + "'.");
        }
        if (name.equals("href") && value.indexOf('#') != -1) {
            reader.problem(
                    file, attribute.problemRange(), "A schema refers to whole files; '#' may not stand in 'href'.");
        }
    }

    private void onlyText(Element element) {
        for (Element child : element.elements()) {
            problem(child, "<" + element.name().local() + "> holds text only.");
        }
    }

    private void noText(Element element) {
        for (int i = 0; i < element.childCount(); i++) {
            Node node = element.child(i);
            if (node instanceof CharacterData data && !data.isBlank()) {
                reader.problem(
                        file,
                        node.range(),
                        "Text may not stand in <" + element.name().local() + ">.");
            }
        }
    }

    private void problem(Element at, String message) {
        reader.problem(file, at.nameRange(), message);
    }
}
