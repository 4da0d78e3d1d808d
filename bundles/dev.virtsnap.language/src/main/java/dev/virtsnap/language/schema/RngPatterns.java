package dev.virtsnap.language.schema;

import dev.virtsnap.language.schema.RngReader.RngFile;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Node;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the patterns of one RNG file within one grammar. */
final class RngPatterns {

    /** No person writes so; reading recurses, and must not overflow. */
    private static final int MOST_NESTED = 500;

    private int depth;
    private final RngReader reader;
    private final RngFile file;
    private final @Nullable RngScope scope;
    private final RngContext outer;
    private final RngNames names;

    RngPatterns(RngReader reader, RngFile file, @Nullable RngScope scope, RngContext outer) {
        this.reader = reader;
        this.file = file;
        this.scope = scope;
        this.outer = outer;
        this.names = new RngNames(reader, file);
    }

    /** The children that are RNG's own; whatever is in another namespace is annotation. */
    static List<Element> rngChildren(Element element) {
        List<Element> children = new ArrayList<>();
        for (int i = 0; i < element.childCount(); i++) {
            Node node = element.child(i);
            if (node instanceof Element child && child.name().namespace().equals(RngReader.RNG)) {
                children.add(child);
            }
        }
        return children;
    }

    /** The node of a pattern element. */
    int pattern(Element element) {
        return pattern(element, outer);
    }

    private int pattern(Element element, RngContext inherited) {
        if (MOST_NESTED < depth) {
            reader.problem(file, element.nameRange(), "Patterns are nested more than " + MOST_NESTED + " deep.");
            return reader.builder.notAllowed();
        }
        depth++;
        int node = reader.placed(make(element, inherited), file, element);
        depth--;
        return node;
    }

    private int make(Element element, RngContext inherited) {
        RngContext context = RngContext.of(element, inherited);
        BlueprintBuilder builder = reader.builder;
        switch (element.name().local()) {
            case "empty":
                return builder.empty();
            case "notAllowed":
                return builder.notAllowed();
            case "text":
                return builder.text();
            case "choice":
                return builder.choice(all(element, context));
            case "group":
                return builder.group(all(element, context));
            case "interleave":
                return builder.interleave(all(element, context));
            case "mixed":
                return builder.mixed(builder.group(all(element, context)));
            case "optional":
                return builder.optional(builder.group(all(element, context)));
            case "zeroOrMore":
                return builder.zeroOrMore(builder.group(all(element, context)));
            case "oneOrMore":
                return builder.oneOrMore(builder.group(all(element, context)));
            case "list":
                return builder.list(builder.group(all(element, context)));
            case "element":
                return element(element, context);
            case "attribute":
                return attribute(element, context);
            case "data":
                return data(element, context);
            case "value":
                return value(element, context);
            case "ref":
                return ref(element, scope, "a <grammar>");
            case "parentRef":
                return ref(element, scope == null ? null : scope.parent, "a <grammar> inside another");
            case "externalRef":
                return externalRef(element, context);
            case "grammar":
                return new RngGrammar(reader, file, new RngScope(reader, scope), context).read(element);
            default:
                reader.problem(
                        file,
                        element.nameRange(),
                        "RELAX NG has no pattern <" + element.name().qualified() + ">.");
                return builder.notAllowed();
        }
    }

    private int[] all(Element element, RngContext context) {
        List<Element> children = rngChildren(element);
        if (children.isEmpty()) {
            reader.problem(
                    file, element.nameRange(), "<" + element.name().local() + "> has to hold at least one pattern.");
        }
        return all(children, context);
    }

    private int[] all(List<Element> children, RngContext context) {
        int[] nodes = new int[children.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = pattern(children.get(i), context);
        }
        return nodes;
    }

    private int element(Element element, RngContext context) {
        List<Element> parts = rngChildren(element);
        NameClass name = names.of(element, parts, context);
        if (parts.isEmpty()) {
            reader.problem(file, element.nameRange(), "<element> has to say what it holds, if only <empty/>.");
        }
        RngContext inside = new RngContext(context.namespace(), context.datatypeLibrary(), null, context.define());
        return reader.builder.element(name, reader.builder.group(all(parts, inside)));
    }

    private int attribute(Element element, RngContext context) {
        List<Element> parts = rngChildren(element);
        NameClass name = names.of(element, parts, context);
        if (name.contains("", "xmlns") && !name.isOpen()) {
            reader.problem(file, element.nameRange(), "'xmlns' cannot be an attribute in a schema.");
        }
        if (1 < parts.size()) {
            reader.problem(file, parts.get(1).nameRange(), "<attribute> holds at most one pattern.");
        }
        int value = parts.isEmpty() ? reader.builder.text() : pattern(parts.get(0), context);
        return reader.builder.attribute(name, value);
    }

    private int data(Element element, RngContext context) {
        String type = attribute(element, "type");
        List<Parameter> parameters = new ArrayList<>();
        int except = reader.builder.notAllowed();
        for (Element child : rngChildren(element)) {
            if (child.name().local().equals("param")) {
                parameters.add(new Parameter(attribute(child, "name"), child.text()));
            } else if (child.name().local().equals("except")) {
                except = reader.builder.choice(all(child, RngContext.of(child, context)));
            } else {
                reader.problem(file, child.nameRange(), "Only <param> and <except> may stand in <data>.");
            }
        }
        Blueprint.Simple simple = new Blueprint.Simple(
                context.datatypeLibrary(), type, parameters, null, List.of(), context.words(), context.define(), null);
        return type.isEmpty() ? reader.builder.notAllowed() : reader.simple(file, element, simple, except);
    }

    private int value(Element element, RngContext context) {
        Attribute type = element.attribute("type");
        String named = type == null ? null : type.value();
        String library = named == null ? "" : context.datatypeLibrary();
        List<String> pairs = new ArrayList<>();
        if ("QName".equals(named) || "NOTATION".equals(named)) {
            String written = element.text().strip();
            int colon = written.indexOf(':');
            String prefix = colon < 0 ? "" : written.substring(0, colon);
            String namespace = colon < 0 ? context.namespace() : element.namespace(prefix);
            pairs.add(prefix);
            pairs.add(namespace == null ? "" : namespace);
        }
        Blueprint.Simple simple = new Blueprint.Simple(
                library, named == null ? "token" : named, List.of(), element.text(), pairs, null, null, null);
        return reader.simple(file, element, simple, -1);
    }

    private int ref(Element element, @Nullable RngScope in, String where) {
        String name = attribute(element, "name");
        if (in == null) {
            reader.problem(
                    file, element.nameRange(), "<" + element.name().local() + "> may stand only in " + where + ".");
            return reader.builder.notAllowed();
        }
        Attribute at = element.attribute("name");
        Range place = at == null ? element.nameRange() : at.problemRange();
        return name.isEmpty() ? reader.builder.notAllowed() : in.ref(name.strip(), file, place);
    }

    private int externalRef(Element element, RngContext context) {
        Attribute href = element.attribute("href");
        String reference = attribute(element, "href");
        if (href == null || reference.isEmpty()) {
            return reader.builder.notAllowed();
        }
        return reader.within(file, href, reference, referred -> {
            Element root = referred.root;
            if (root == null) {
                return reader.builder.notAllowed();
            }
            RngContext there = new RngContext(context.namespace(), "", null, context.define());
            return new RngPatterns(reader, referred, null, there).pattern(root);
        });
    }

    /** A required attribute; {@code ""} if it is missing, which is then reported. */
    private String attribute(Element element, String name) {
        Attribute found = element.attribute(name);
        String value = found == null ? null : found.value();
        if (value == null) {
            reader.problem(
                    file, element.nameRange(), "<" + element.name().local() + "> needs the attribute '" + name + "'.");
            return "";
        }
        return value.strip();
    }
}
