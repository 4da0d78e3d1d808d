package dev.virtsnap.language.schema;

import dev.virtsnap.language.schema.Occurrences.Occurrence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a grammar as an XML Schema 1.0 for tools that know nothing else.
 *
 * <p>It accepts whatever the grammar accepts, and more: that the presence or value of one thing decides about another cannot
 * be said in XML Schema, so elements of one name in one parent share one type with everything that any of them may hold.
 * Unknown names, wrong values, missing and, where it can be said, repeated ones are still refused. Names in other namespaces
 * are passed over. Attributes of XML Schema's own {@code xsi} namespace mean to it what they always mean, even where the grammar
 * lets anything stand.
 */
public final class XsdWriter {

    /** The type of the text in an element that holds nothing: its end tag may stand on another line, which XSD counts as text. */
    private static final String BLANK = "Blank";

    private final Blueprint blueprint;
    private final XsdSimpleTypes simple;
    private final StringBuilder out = new StringBuilder();
    private final Map<List<Integer>, String> typeNames = new LinkedHashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final Deque<List<Integer>> toWrite = new ArrayDeque<>();
    private boolean blanks;

    private XsdWriter(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.simple = new XsdSimpleTypes(blueprint, out);
    }

    /**
     * The schema document.
     *
     * @param comment what it says of itself; without {@code --}
     */
    public static String write(Blueprint blueprint, String comment) {
        XsdWriter writer = new XsdWriter(blueprint);
        writer.document(comment);
        return writer.out.toString();
    }

    private void document(String comment) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- ")
                .append(comment)
                .append(" -->\n");
        out.append("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" elementFormDefault=\"unqualified\">\n");
        Occurrences roots = Occurrences.of(blueprint, List.of(blueprint.start));
        for (Map.Entry<NameClass, Occurrence> root : roots.elements().entrySet()) {
            if (root.getKey() instanceof NameClass.One one && one.namespace().isEmpty()) {
                element(1, one.local(), root.getValue(), "");
            }
        }
        while (!toWrite.isEmpty()) {
            List<Integer> nodes = toWrite.remove();
            type(String.valueOf(typeNames.get(nodes)), nodes);
        }
        if (blanks) {
            out.append("  <xs:simpleType name=\"" + BLANK + "\">\n    <xs:restriction base=\"xs:token\">\n");
            out.append("      <xs:length value=\"0\"/>\n    </xs:restriction>\n  </xs:simpleType>\n");
        }
        out.append("</xs:schema>\n");
    }

    private void element(int depth, String local, Occurrence occurrence, String bounds) {
        indent(depth)
                .append("<xs:element name=\"")
                .append(local)
                .append("\" type=\"")
                .append(typeName(local, occurrence.nodes()))
                .append('"')
                .append(bounds)
                .append("/>\n");
    }

    private String typeName(String local, List<Integer> nodes) {
        List<Integer> key = new ArrayList<>(nodes);
        Collections.sort(key);
        String known = typeNames.get(key);
        if (known != null) {
            return known;
        }
        int count = taken.merge(local, 1, Integer::sum);
        String name = local + (count == 1 ? "Type" : "Type" + count);
        typeNames.put(key, name);
        toWrite.add(key);
        return name;
    }

    private void type(String name, List<Integer> nodes) {
        List<Integer> contents = new ArrayList<>();
        for (int node : nodes) {
            contents.add(blueprint.children[node][0]);
        }
        Occurrences content = Occurrences.of(blueprint, contents);
        boolean strings = content.text() || !content.typed().isEmpty();
        if (content.elements().isEmpty()) {
            simpleContent(name, content);
            return;
        }
        out.append("  <xs:complexType name=\"").append(name).append('"');
        out.append(strings ? " mixed=\"true\">\n" : ">\n");
        children(content);
        attributes(2, content);
        out.append("  </xs:complexType>\n");
    }

    private void simpleContent(String name, Occurrences content) {
        String base = "xs:string";
        if (!content.text() && content.typed().isEmpty()) {
            base = BLANK;
            blanks = true;
        } else if (!content.text()) {
            base = name + "Text";
            out.append("  <xs:simpleType name=\"").append(base).append("\">\n");
            simple.write(2, content.typed(), content.empty());
            out.append("  </xs:simpleType>\n");
        }
        out.append("  <xs:complexType name=\"").append(name).append("\">\n    <xs:simpleContent>\n");
        out.append("      <xs:extension base=\"").append(base).append("\">\n");
        attributes(4, content);
        out.append("      </xs:extension>\n    </xs:simpleContent>\n  </xs:complexType>\n");
    }

    private void children(Occurrences content) {
        Map<String, Occurrence> own = new LinkedHashMap<>();
        Set<String> namespaces = new LinkedHashSet<>();
        boolean once = true;
        for (Map.Entry<NameClass, Occurrence> entry : content.elements().entrySet()) {
            NameClass name = entry.getKey();
            once &= !entry.getValue().repeated();
            if (name instanceof NameClass.One one && one.namespace().isEmpty()) {
                own.put(one.local(), entry.getValue());
            } else if (name instanceof NameClass.One one) {
                namespaces.add(one.namespace());
            } else if (holdsUnqualified(name)) {
                any(2, "##any");
                return;
            } else {
                namespaces.add("##other");
            }
        }
        boolean all = once && namespaces.isEmpty() && !own.isEmpty();
        if (own.isEmpty() && namespaces.isEmpty()) {
            return;
        }
        indent(2).append(all ? "<xs:all>\n" : "<xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\">\n");
        own.forEach((local, occurrence) ->
                element(3, local, occurrence, all && !occurrence.required() ? " minOccurs=\"0\"" : ""));
        if (!namespaces.isEmpty()) {
            String spaces = namespaces.contains("##other") ? "##other" : String.join(" ", namespaces);
            indent(3).append("<xs:any namespace=\"").append(spaces).append("\" processContents=\"skip\"/>\n");
        }
        indent(2).append(all ? "</xs:all>\n" : "</xs:choice>\n");
    }

    private void any(int depth, String namespace) {
        indent(depth).append("<xs:sequence>\n");
        indent(depth + 1)
                .append("<xs:any namespace=\"")
                .append(namespace)
                .append("\" processContents=\"skip\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>\n");
        indent(depth).append("</xs:sequence>\n");
    }

    private static boolean holdsUnqualified(NameClass name) {
        // a name that no schema lists: only a wildcard over names without a namespace holds it
        return name.contains("", "\u0001");
    }

    private void attributes(int depth, Occurrences content) {
        Set<String> namespaces = new LinkedHashSet<>();
        for (Map.Entry<NameClass, Occurrence> entry : content.attributes().entrySet()) {
            if (entry.getKey() instanceof NameClass.One one && one.namespace().isEmpty()) {
                attribute(depth, one.local(), entry.getValue());
            } else if (entry.getKey() instanceof NameClass.One one) {
                namespaces.add(one.namespace());
            } else {
                namespaces.add(holdsUnqualified(entry.getKey()) ? "##any" : "##other");
            }
        }
        if (!namespaces.isEmpty()) {
            String spaces = namespaces.contains("##any")
                    ? "##any"
                    : namespaces.contains("##other") ? "##other" : String.join(" ", namespaces);
            indent(depth)
                    .append("<xs:anyAttribute namespace=\"")
                    .append(spaces)
                    .append("\" processContents=\"skip\"/>\n");
        }
    }

    private void attribute(int depth, String local, Occurrence occurrence) {
        List<Integer> values = new ArrayList<>();
        for (int node : occurrence.nodes()) {
            values.add(blueprint.children[node][0]);
        }
        Occurrences value = Occurrences.of(blueprint, values);
        String required = occurrence.required() ? " use=\"required\"" : "";
        indent(depth).append("<xs:attribute name=\"").append(local).append('"').append(required);
        if (value.text()) {
            out.append(" type=\"xs:string\"/>\n");
            return;
        }
        out.append(">\n");
        indent(depth + 1).append("<xs:simpleType>\n");
        simple.write(depth + 2, value.typed(), value.empty());
        indent(depth + 1).append("</xs:simpleType>\n");
        indent(depth).append("</xs:attribute>\n");
    }

    private StringBuilder indent(int depth) {
        return out.append("  ".repeat(depth));
    }
}
