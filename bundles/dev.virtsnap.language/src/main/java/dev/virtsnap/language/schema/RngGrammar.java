package dev.virtsnap.language.schema;

import dev.virtsnap.language.schema.RngReader.RngFile;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the contents of a {@code <grammar>}: starts, defines, divs and includes (specification, sections 4.7 and 4.17). */
final class RngGrammar {

    private final RngReader reader;
    private final RngFile file;
    private final RngScope scope;
    private final RngContext outer;

    RngGrammar(RngReader reader, RngFile file, RngScope scope, RngContext outer) {
        this.reader = reader;
        this.file = file;
        this.scope = scope;
        this.outer = outer;
    }

    /** The node of the grammar's start. */
    int read(Element grammar) {
        components(grammar, outer, Set.of(), new HashSet<>());
        int start = scope.ref(RngScope.START, file, grammar.nameRange());
        scope.close(file, grammar);
        return start;
    }

    /**
     * Reads components.
     *
     * @param replaced names whose definitions here do not count, as an including grammar gives others
     * @param seen receives the names of {@code replaced} that were found
     */
    private void components(Element container, RngContext context, Set<String> replaced, Set<String> seen) {
        if (!reader.goDown(file, container)) {
            return;
        }
        for (Element component : RngPatterns.rngChildren(container)) {
            RngContext inside = RngContext.of(component, context);
            switch (component.name().local()) {
                case "start" -> define(RngScope.START, component, inside, replaced, seen);
                case "define" -> define(nameOf(component), component, inside, replaced, seen);
                case "div" -> components(component, inside, replaced, seen);
                default -> include(component, inside, replaced, seen);
            }
        }
        reader.goUp();
    }

    /** The name of a {@code <define>}; that of all starts for a {@code <start>}. */
    private static String nameOf(Element component) {
        Attribute name = component.attribute("name");
        return name == null ? RngScope.START : String.valueOf(name.value()).strip();
    }

    private void define(String name, Element component, RngContext context, Set<String> replaced, Set<String> seen) {
        boolean counts = !replaced.contains(name);
        // what is replaced has to be right, too, but what it refers to need not be there
        RngScope of = counts ? scope : new RngScope(reader, scope.parent == null ? null : new RngScope(reader, null));
        List<Element> parts = RngPatterns.rngChildren(component);
        RngContext inside = name.equals(RngScope.START) ? context : context.inDefine(name, context.words());
        int[] nodes = new int[parts.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = new RngPatterns(reader, file, of, inside).pattern(parts.get(i));
        }
        int node = reader.placed(reader.builder.group(nodes), file, component);
        if (counts) {
            scope.define(name, node, combine(component), file, component);
        } else {
            seen.add(name);
        }
    }

    private static @Nullable String combine(Element component) {
        Attribute attribute = component.attribute("combine");
        String value = attribute == null ? null : attribute.value();
        return value == null ? null : value.strip();
    }

    private void include(Element include, RngContext context, Set<String> replaced, Set<String> seen) {
        Attribute href = include.attribute("href");
        if (href == null) {
            return;
        }
        Set<String> own = new HashSet<>();
        List<Element> owners = new ArrayList<>();
        names(include, own, owners);
        Set<String> all = new HashSet<>(replaced);
        all.addAll(own);
        Set<String> found = new HashSet<>();
        reader.within(file, href, included -> {
            Element root = included.root;
            if (root == null || !root.name().local().equals("grammar")) {
                reader.problem(file, href.problemRange(), "'" + href.value() + "' does not hold a <grammar>.");
                reader.isIncomplete = true;
                return 0;
            }
            RngContext there = RngContext.of(root, new RngContext(context.namespace(), "", null, null));
            new RngGrammar(reader, included, scope, there).components(root, there, all, found);
            return 0;
        });
        for (int i = 0; i < owners.size(); i++) {
            Element owner = owners.get(i);
            String defined = nameOf(owner);
            if (!found.contains(defined) && reader.isWhole()) {
                reader.problem(
                        file,
                        owner.nameRange(),
                        (defined.equals(RngScope.START) ? "<start>" : "'" + defined + "'") + " replaces nothing: '"
                                + href.value() + "' does not define it.");
            }
        }
        seen.addAll(found);
        components(include, context, replaced, seen);
    }

    private static void names(Element container, Set<String> names, List<Element> owners) {
        for (Element component : RngPatterns.rngChildren(container)) {
            if (component.name().local().equals("div")) {
                names(component, names, owners);
            } else {
                names.add(nameOf(component));
                owners.add(component);
            }
        }
    }
}
