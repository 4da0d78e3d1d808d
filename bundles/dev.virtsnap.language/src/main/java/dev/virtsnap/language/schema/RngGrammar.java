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
        for (Element component : RngPatterns.rngChildren(container)) {
            RngContext inside = RngContext.of(component, context);
            switch (component.name().local()) {
                case "start" -> define(RngScope.START, component, inside, replaced, seen);
                case "define" -> {
                    Attribute name = component.attribute("name");
                    String value = name == null ? null : name.value();
                    if (value == null) {
                        reader.problem(file, component.nameRange(), "<define> needs the attribute 'name'.");
                    } else {
                        define(value.strip(), component, inside, replaced, seen);
                    }
                }
                case "div" -> components(component, inside, replaced, seen);
                case "include" -> include(component, inside, replaced, seen);
                default ->
                    reader.problem(
                            file,
                            component.nameRange(),
                            "<" + component.name().qualified()
                                    + "> may not stand in <grammar>; expected <start>, <define>, <div> or <include>.");
            }
        }
    }

    private void define(String name, Element component, RngContext context, Set<String> replaced, Set<String> seen) {
        if (replaced.contains(name)) {
            seen.add(name);
            return;
        }
        List<Element> parts = RngPatterns.rngChildren(component);
        if (parts.isEmpty()) {
            reader.problem(file, component.nameRange(), "<" + component.name().local() + "> has to hold a pattern.");
        }
        RngContext inside = name.equals(RngScope.START) ? context : context.inDefine(name, context.words());
        int[] nodes = new int[parts.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = new RngPatterns(reader, file, scope, inside).pattern(parts.get(i));
        }
        scope.define(name, reader.builder.group(nodes), combine(component), file, component);
    }

    private @Nullable String combine(Element component) {
        Attribute attribute = component.attribute("combine");
        String value = attribute == null ? null : attribute.value();
        if (attribute == null || value == null) {
            return null;
        }
        String combine = value.strip();
        if (!combine.equals("choice") && !combine.equals("interleave")) {
            reader.problem(
                    file,
                    attribute.problemRange(),
                    "'combine' has to be 'choice' or 'interleave', not '" + combine + "'.");
            return "choice";
        }
        return combine;
    }

    private void include(Element include, RngContext context, Set<String> replaced, Set<String> seen) {
        Attribute href = include.attribute("href");
        String reference = href == null ? null : href.value();
        if (href == null || reference == null) {
            reader.problem(file, include.nameRange(), "<include> needs the attribute 'href'.");
            return;
        }
        Set<String> own = new HashSet<>();
        List<Element> owners = new ArrayList<>();
        names(include, own, owners);
        Set<String> all = new HashSet<>(replaced);
        all.addAll(own);
        Set<String> found = new HashSet<>();
        reader.within(file, href, reference.strip(), included -> {
            Element root = included.root;
            if (root == null || !root.name().local().equals("grammar")) {
                reader.problem(file, href.problemRange(), "'" + reference + "' does not hold a <grammar>.");
                return 0;
            }
            RngContext there = RngContext.of(root, new RngContext(context.namespace(), "", null, null));
            new RngGrammar(reader, included, scope, there).components(root, there, all, found);
            return 0;
        });
        for (int i = 0; i < owners.size(); i++) {
            Element owner = owners.get(i);
            Attribute name = owner.attribute("name");
            String defined = name == null || name.value() == null
                    ? RngScope.START
                    : String.valueOf(name.value()).strip();
            if (!found.contains(defined) && reader.isWhole()) {
                reader.problem(
                        file,
                        owner.nameRange(),
                        (defined.equals(RngScope.START) ? "<start>" : "'" + defined + "'") + " replaces nothing: '"
                                + reference + "' does not define it.");
            }
        }
        seen.addAll(found);
        components(include, context, replaced, seen);
    }

    private static void names(Element container, Set<String> names, List<Element> owners) {
        for (Element component : RngPatterns.rngChildren(container)) {
            Attribute name = component.attribute("name");
            String value = name == null ? null : name.value();
            switch (component.name().local()) {
                case "start" -> {
                    names.add(RngScope.START);
                    owners.add(component);
                }
                case "define" -> {
                    if (value != null) {
                        names.add(value.strip());
                        owners.add(component);
                    }
                }
                case "div" -> names(component, names, owners);
                default -> {}
            }
        }
    }
}
