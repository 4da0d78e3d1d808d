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
import java.util.Map;
import java.util.Random;

/** Breaks a schema a little, as its author might: the result is well-formed, and seldom still legal. */
final class SchemaMutator {

    private static final List<String> ELEMENTS = List.of(
            "element",
            "attribute",
            "choice",
            "group",
            "interleave",
            "optional",
            "zeroOrMore",
            "oneOrMore",
            "mixed",
            "list",
            "data",
            "value",
            "except",
            "param",
            "text",
            "empty",
            "notAllowed",
            "ref",
            "parentRef",
            "externalRef",
            "grammar",
            "start",
            "define",
            "include",
            "div",
            "name",
            "anyName",
            "nsName",
            "nonsense");
    private static final List<String> SNIPPETS = List.of(
            "<text/>",
            "<empty/>",
            "<notAllowed/>",
            "<x xmlns='urn:foreign'>note</x>",
            "words",
            "<ref name='d0'/>",
            "<ref name='d9'/>",
            "<parentRef name='d1'/>",
            "<name>a</name>",
            "<anyName/>",
            "<nsName/>",
            "<value>1</value>",
            "<value type='integer'>x</value>",
            "<data type='integer'/>",
            "<data type='nonsense'/>",
            "<param name='length'>2</param>",
            "<except><value>1</value></except>",
            "<except><name>a</name></except>",
            "<attribute name='x'/>",
            "<element name='a'><empty/></element>",
            "<start><text/></start>",
            "<define name='d0'><text/></define>",
            "<define name='d1' combine='choice'><empty/></define>",
            "<include href='main.rng'/>",
            "<externalRef href='main.rng'/>",
            "<externalRef href='missing.rng'/>",
            "<div/>",
            "<!-- note -->",
            "<list><empty/></list>",
            "<grammar><start><text/></start></grammar>");
    private static final List<String> ATTRIBUTES = List.of(
            " name='a'",
            " name='1a'",
            " name='q:a'",
            " name=' b '",
            " name='xmlns'",
            " name=''",
            " ns='urn:n'",
            " ns='http://www.w3.org/2000/xmlns'",
            " type='token'",
            " type='string'",
            " combine='choice'",
            " combine='interleave'",
            " combine='both'",
            " href='main.rng'",
            " nonsense='x'",
            " xml:lang='en'",
            " n:note='x'",
            " datatypeLibrary=''",
            " datatypeLibrary='urn:unknown'",
            " datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'");

    private final Random random;

    SchemaMutator(long seed) {
        this.random = new Random(seed);
    }

    /** Changes one of the files in one or two ways. */
    void mutate(Map<String, String> files) {
        for (int left = 1 + random.nextInt(2); 0 < left; left--) {
            String file = pick(new ArrayList<>(files.keySet()));
            files.computeIfPresent(file, (name, text) -> once(text));
        }
    }

    private String once(String schema) {
        List<Element> elements = new ArrayList<>();
        List<Attribute> attributes = new ArrayList<>();
        SyntaxTree.parse(Text.of(schema)).walk(new TreeVisitor() {
            @Override
            public void enter(Element element) {
                elements.add(element);
                element.attributes().forEach(attribute -> {
                    if (!attribute.isNamespaceDeclaration()) {
                        attributes.add(attribute);
                    }
                });
            }
        });
        Element element = pick(elements);
        switch (random.nextInt(attributes.isEmpty() ? 6 : 8)) {
            case 0:
                return element.parent() == null ? schema : change(schema, Edit.delete(element.range()));
            case 1:
                return element.parent() == null ? schema : change(schema, Edit.insert(element.end(), element.source()));
            case 2:
                String name = pick(ELEMENTS);
                List<Edit> renames = new ArrayList<>(List.of(Edit.replace(element.nameRange(), name)));
                Range end = element.endNameRange();
                if (end != null) {
                    renames.add(Edit.replace(end, name));
                }
                return Edit.apply(schema, renames);
            case 3:
                Element other = pick(elements);
                return other.parent() == null || element.parent() == null
                        ? schema
                        : change(schema, Edit.replace(element.range(), other.source()));
            case 4:
                return inside(schema, element, pick(SNIPPETS));
            case 5:
                String added = pick(ATTRIBUTES);
                String named = added.substring(1, added.indexOf('='));
                boolean has = element.attributes().stream()
                        .anyMatch(a -> a.name().qualified().equals(named));
                return has
                        ? schema
                        : change(schema, Edit.insert(element.nameRange().end(), added));
            case 6:
                return change(schema, Edit.delete(pick(attributes).range()));
            default:
                String value = pick(ATTRIBUTES);
                value = value.substring(value.indexOf('\'') + 1, value.length() - 1);
                Range range = pick(attributes).valueRange();
                return range == null ? schema : change(schema, Edit.replace(range, value));
        }
    }

    private String inside(String schema, Element element, String what) {
        if (element.isSelfClosing()) {
            String tag = schema.substring(element.start(), element.end() - 2);
            return change(
                    schema,
                    Edit.replace(
                            element.range(),
                            tag + ">" + what + "</" + element.name().qualified() + ">"));
        }
        List<Integer> places = new ArrayList<>(List.of(element.contentRange().end()));
        element.elements().forEach(child -> places.add(child.start()));
        return change(schema, Edit.insert(pick(places), what));
    }

    private static String change(String schema, Edit edit) {
        return Edit.apply(schema, List.of(edit));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
