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
        if (!reader.goDown(file, element)) {
            return reader.builder.notAllowed();
        }
        int node = reader.placed(make(element, inherited), file, element);
        reader.goUp();
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
                return builder.mixed(group(element, context));
            case "optional":
                return builder.optional(group(element, context));
            case "zeroOrMore":
                return builder.choice(oneOrMore(element, context), builder.empty());
            case "oneOrMore":
                return oneOrMore(element, context);
            case "list":
                return builder.list(group(element, context));
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
            default:
                return new RngGrammar(reader, file, new RngScope(reader, scope), context).read(element);
        }
    }

    private int oneOrMore(Element element, RngContext context) {
        return reader.placed(reader.builder.oneOrMore(group(element, context)), file, element);
    }

    private int group(Element element, RngContext context) {
        return reader.placed(reader.builder.group(all(element, context)), file, element);
    }

    private int[] all(Element element, RngContext context) {
        return all(rngChildren(element), context);
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
        RngContext inside = new RngContext(context.namespace(), context.datatypeLibrary(), null, context.define());
        int content = reader.placed(reader.builder.group(all(parts, inside)), file, element);
        return reader.builder.element(name, content);
    }

    private int attribute(Element element, RngContext context) {
        List<Element> parts = rngChildren(element);
        NameClass name = names.of(element, parts, context);
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
            } else {
                except = reader.builder.choice(all(child, RngContext.of(child, context)));
            }
        }
        Blueprint.Simple simple = new Blueprint.Simple(
                context.datatypeLibrary(), type, parameters, null, List.of(), context.words(), context.define(), null);
        return reader.simple(file, element, simple, except);
    }

    private int value(Element element, RngContext context) {
        Attribute type = element.attribute("type");
        String named = type == null ? null : String.valueOf(type.value()).strip();
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
        return in.ref(name, file, place);
    }

    private int externalRef(Element element, RngContext context) {
        Attribute href = element.attribute("href");
        if (href == null) {
            return reader.builder.notAllowed();
        }
        return reader.within(file, href, referred -> {
            Element root = referred.root;
            if (root == null) {
                return reader.builder.notAllowed();
            }
            RngContext there = new RngContext(context.namespace(), "", null, context.define());
            // what it refers to is sought in the grammar around the reference, as if it were written here (section 4.6)
            return new RngPatterns(reader, referred, scope, there).pattern(root);
        });
    }

    /** A required attribute. */
    private static String attribute(Element element, String name) {
        Attribute found = element.attribute(name);
        return found == null ? "" : String.valueOf(found.value()).strip();
    }
}
