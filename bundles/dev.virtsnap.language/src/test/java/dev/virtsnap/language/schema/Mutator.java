package dev.virtsnap.language.schema;

import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.syntax.TreeVisitor;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes well-formed documents that differ a little from given ones, as people's do: by names and values in other places. */
final class Mutator {

    private final Random random;
    private final List<String> elementNames;
    private final List<String> attributeNames;
    private final List<String> values;

    /** @param dictionary a grammar whose names and values are thrown in */
    Mutator(long seed, Blueprint dictionary) {
        this.random = new Random(seed);
        this.elementNames = new ArrayList<>(List.of("nonsense"));
        this.attributeNames = new ArrayList<>(List.of("nonsense"));
        this.values = new ArrayList<>(List.of("", " ", "x", "1", "/a/b", "-5", "c7a5fdbd-edaf-9455-926a-d65c16db1809"));
        for (int node = 0; node < dictionary.size(); node++) {
            Blueprint.Kind kind = dictionary.kind(node);
            if (kind == Blueprint.Kind.ELEMENT || kind == Blueprint.Kind.ATTRIBUTE) {
                List<String> into = kind == Blueprint.Kind.ELEMENT ? elementNames : attributeNames;
                for (NameClass.One name : GrammarMap.listed(dictionary.nameClass(node))) {
                    if (name.namespace().isEmpty()) {
                        into.add(name.local());
                    }
                }
            } else if (kind == Blueprint.Kind.VALUE) {
                values.add(String.valueOf(dictionary.simple(node).value()));
            }
        }
    }

    /** One to three changes. */
    String mutate(String document) {
        String result = document;
        for (int left = 1 + random.nextInt(3); 0 < left; left--) {
            result = once(result);
        }
        return result;
    }

    private String once(String document) {
        SyntaxTree tree = SyntaxTree.parse(Text.of(document));
        List<Element> elements = new ArrayList<>();
        List<Attribute> attributes = new ArrayList<>();
        tree.walk(new TreeVisitor() {
            @Override
            public void enter(Element element) {
                elements.add(element);
                attributes.addAll(element.attributes());
            }
        });
        Element element = pick(elements);
        switch (random.nextInt(attributes.isEmpty() ? 7 : 12)) {
            case 0:
                return element.parent() == null ? document : change(document, Edit.delete(element.range()));
            case 1:
                return element.parent() == null ? document : insert(document, element.end(), element.source());
            case 2:
                return renamed(document, element, pick(elementNames));
            case 3:
                return inside(document, pick(elements), element.parent() == null ? "<x/>" : element.source());
            case 4:
                return inside(document, element, escaped(pick(values)));
            case 5:
                return inside(document, element, "<" + pick(elementNames) + "/>");
            case 6:
                String name = pick(attributeNames);
                return element.attribute(name) != null
                        ? document
                        : insert(document, element.nameRange().end(), " " + name + "='" + escaped(pick(values)) + "'");
            case 7:
                return change(document, Edit.delete(pick(attributes).range()));
            case 8, 9, 10:
                Range value = pick(attributes).valueRange();
                return value == null ? document : change(document, Edit.replace(value, escaped(pick(values))));
            default:
                Attribute attribute = pick(attributes);
                String other = pick(attributeNames);
                return attribute.element().attribute(other) != null
                        ? document
                        : change(document, Edit.replace(attribute.nameRange(), other));
        }
    }

    private static String renamed(String document, Element element, String name) {
        Range end = element.endNameRange();
        List<Edit> edits = new ArrayList<>(List.of(Edit.replace(element.nameRange(), name)));
        if (end != null) {
            edits.add(Edit.replace(end, name));
        }
        return Edit.apply(document, edits);
    }

    private String inside(String document, Element element, String what) {
        if (element.isSelfClosing()) {
            String tag = document.substring(element.start(), element.end() - 2);
            return change(
                    document,
                    Edit.replace(
                            element.range(),
                            tag + ">" + what + "</" + element.name().qualified() + ">"));
        }
        List<Integer> places = new ArrayList<>(List.of(element.contentRange().end()));
        element.children().forEach(child -> places.add(child.start()));
        return insert(document, pick(places), what);
    }

    private static String insert(String document, int at, String what) {
        return change(document, Edit.insert(at, what));
    }

    private static String change(String document, Edit edit) {
        return Edit.apply(document, List.of(edit));
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&apos;");
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
