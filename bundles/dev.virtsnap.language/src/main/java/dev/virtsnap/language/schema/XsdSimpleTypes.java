package dev.virtsnap.language.schema;

import dev.virtsnap.language.schema.Blueprint.Simple;
import dev.virtsnap.language.syntax.Escapes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what strings may be as simple types of XML Schema. */
final class XsdSimpleTypes {

    private final Blueprint blueprint;
    private final StringBuilder out;

    XsdSimpleTypes(Blueprint blueprint, StringBuilder out) {
        this.blueprint = blueprint;
        this.out = out;
    }

    /**
     * Writes the inside of a {@code simpleType}: any of some DATA, VALUE and LIST nodes.
     *
     * @param empty whether an empty string will do, too
     */
    void write(int depth, List<Integer> typed, boolean empty) {
        Map<String, List<String>> enumerations = new LinkedHashMap<>();
        List<Integer> others = new ArrayList<>();
        for (int node : typed) {
            if (blueprint.kinds[node] == Blueprint.Kind.VALUE) {
                Simple simple = blueprint.simple(node);
                enumerations
                        .computeIfAbsent(base(simple), b -> new ArrayList<>())
                        .add(String.valueOf(simple.value()));
            } else {
                others.add(node);
            }
        }
        if (empty) {
            enumerations.computeIfAbsent("xs:token", b -> new ArrayList<>()).add("");
        }
        if (enumerations.isEmpty() && others.isEmpty()) {
            enumerations.put("xs:token", List.of(""));
        }
        if (enumerations.size() + others.size() == 1) {
            enumerations.forEach((base, values) -> enumeration(depth, base, values));
            others.forEach(node -> other(depth, node));
            return;
        }
        line(depth, "<xs:union>");
        enumerations.forEach((base, values) -> {
            line(depth + 1, "<xs:simpleType>");
            enumeration(depth + 2, base, values);
            line(depth + 1, "</xs:simpleType>");
        });
        for (int node : others) {
            line(depth + 1, "<xs:simpleType>");
            other(depth + 2, node);
            line(depth + 1, "</xs:simpleType>");
        }
        line(depth, "</xs:union>");
    }

    private void enumeration(int depth, String base, List<String> values) {
        line(depth, "<xs:restriction base=\"" + base + "\">");
        for (String value : values) {
            line(depth + 1, "<xs:enumeration value=\"" + Escapes.value(value, '"') + "\"/>");
        }
        line(depth, "</xs:restriction>");
    }

    private void other(int depth, int node) {
        if (blueprint.kinds[node] == Blueprint.Kind.LIST) {
            // what its words are depends on their order, which XML Schema cannot say
            line(depth, "<xs:restriction base=\"xs:token\"/>");
            return;
        }
        Simple simple = blueprint.simple(node);
        line(depth, "<xs:restriction base=\"" + base(simple) + "\">");
        for (Parameter parameter : simple.parameters()) {
            line(depth + 1, "<xs:" + parameter.name() + " value=\"" + Escapes.value(parameter.value(), '"') + "\"/>");
        }
        line(depth, "</xs:restriction>");
    }

    private static String base(Simple simple) {
        if (simple.library().isEmpty()) {
            return simple.type().equals("token") ? "xs:token" : "xs:string";
        }
        if (!simple.library().equals(DatatypeLibrary.XSD)) {
            throw new IllegalArgumentException("not a type of XML Schema: " + simple.type());
        }
        return "xs:" + simple.type();
    }

    private void line(int depth, String line) {
        out.append("  ".repeat(depth)).append(line).append('\n');
    }
}
