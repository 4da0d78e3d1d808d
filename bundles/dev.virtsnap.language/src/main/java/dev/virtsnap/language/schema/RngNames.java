package dev.virtsnap.language.schema;

import dev.virtsnap.language.schema.RngReader.RngFile;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;

/** Reads the name classes of RNG (specification, sections 4.8, 4.10 and 4.11). */
final class RngNames {

    private final RngReader reader;
    private final RngFile file;

    RngNames(RngReader reader, RngFile file) {
        this.reader = reader;
        this.file = file;
    }

    /**
     * The names of an {@code <element>} or {@code <attribute>}.
     *
     * @param parts its RNG children; the first is the name class if there is no attribute {@code name}, and is taken out
     */
    NameClass of(Element element, List<Element> parts, RngContext context) {
        Attribute name = element.attribute("name");
        String written = name == null ? null : name.value();
        if (name != null && written != null) {
            boolean attribute = element.name().local().equals("attribute");
            boolean inherits = !attribute || element.attribute("ns") != null;
            return qualified(element, written.strip(), inherits ? context.namespace() : "", name.problemRange());
        }
        if (parts.isEmpty()) {
            reader.problem(file, element.nameRange(), "<" + element.name().local() + "> has no name.");
            return NameClass.AnyOf.NOTHING;
        }
        Element first = parts.remove(0);
        return nameClass(first, RngContext.of(first, context));
    }

    private NameClass nameClass(Element element, RngContext context) {
        switch (element.name().local()) {
            case "name":
                return qualified(element, element.text().strip(), context.namespace(), element.textRange());
            case "anyName":
                return new NameClass.Any(except(element, context));
            case "nsName":
                return new NameClass.InNamespace(context.namespace(), except(element, context));
            case "choice":
                return new NameClass.AnyOf(all(RngPatterns.rngChildren(element), context));
            default:
                reader.problem(
                        file,
                        element.nameRange(),
                        "<" + element.name().qualified()
                                + "> is not a name class; expected <name>, <anyName>, <nsName> or " + "<choice>.");
                return NameClass.AnyOf.NOTHING;
        }
    }

    private NameClass except(Element element, RngContext context) {
        List<NameClass> excepted = new ArrayList<>();
        for (Element child : RngPatterns.rngChildren(element)) {
            if (child.name().local().equals("except")) {
                excepted.addAll(all(RngPatterns.rngChildren(child), RngContext.of(child, context)));
            } else {
                reader.problem(
                        file,
                        child.nameRange(),
                        "Only <except> may stand in <" + element.name().local() + ">.");
            }
        }
        return excepted.isEmpty() ? NameClass.AnyOf.NOTHING : new NameClass.AnyOf(excepted);
    }

    private List<NameClass> all(List<Element> elements, RngContext context) {
        List<NameClass> all = new ArrayList<>();
        for (Element element : elements) {
            all.add(nameClass(element, RngContext.of(element, context)));
        }
        return all;
    }

    private NameClass qualified(Element element, String written, String namespace, Range place) {
        int colon = written.indexOf(':');
        if (written.isEmpty() || colon == 0 || colon == written.length() - 1) {
            reader.problem(file, place, "'" + written + "' is not a name.");
            return NameClass.AnyOf.NOTHING;
        }
        if (colon < 0) {
            return new NameClass.One(namespace, written);
        }
        String declared = element.namespace(written.substring(0, colon));
        if (declared == null) {
            reader.problem(file, place, "The prefix of '" + written + "' is not declared.");
            return NameClass.AnyOf.NOTHING;
        }
        return new NameClass.One(declared, written.substring(colon + 1));
    }
}
