package dev.virtsnap.language.xerces.xsd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element that a test may change; its text stands between its children. */
final class Tree {

    String namespace;
    String local;
    /** By name as written, for every namespace has one prefix. */
    final Map<String, String> attributes = new LinkedHashMap<>();

    /** Elements and strings. */
    final List<Object> children = new ArrayList<>();

    Tree(String namespace, String local) {
        this.namespace = namespace;
        this.local = local;
    }

    Tree copy() {
        Tree copy = new Tree(namespace, local);
        copy.attributes.putAll(attributes);
        for (Object child : children) {
            copy.children.add(child instanceof Tree tree ? tree.copy() : child);
        }
        return copy;
    }

    /** This element and all in it. */
    List<Tree> all() {
        List<Tree> all = new ArrayList<>();
        all.add(this);
        for (int i = 0; i < all.size(); i++) {
            for (Object child : all.get(i).children) {
                if (child instanceof Tree tree) {
                    all.add(tree);
                }
            }
        }
        return all;
    }

    /** As a document that declares all prefixes. */
    String xml(Map<String, String> prefixes) {
        StringBuilder declarations = new StringBuilder();
        prefixes.forEach((namespace, prefix) -> {
            if (!prefix.equals("xml")) {
                declarations
                        .append(" xmlns:")
                        .append(prefix)
                        .append("='")
                        .append(namespace)
                        .append("'");
            }
        });
        StringBuilder xml = new StringBuilder();
        write(xml, prefixes, declarations.toString());
        return xml.toString();
    }

    private void write(StringBuilder xml, Map<String, String> prefixes, String declarations) {
        String name = namespace.isEmpty() ? local : prefixes.get(namespace) + ":" + local;
        xml.append('<').append(name).append(declarations);
        attributes.forEach((key, value) ->
                xml.append(' ').append(key).append("=\"").append(escaped(value)).append('"'));
        xml.append('>');
        for (Object child : children) {
            if (child instanceof Tree tree) {
                tree.write(xml, prefixes, "");
            } else {
                xml.append(escaped((String) child));
            }
        }
        xml.append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("\t", "&#9;")
                .replace("\n", "&#10;");
    }
}
