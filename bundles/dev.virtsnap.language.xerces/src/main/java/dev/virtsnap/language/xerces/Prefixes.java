package dev.virtsnap.language.xerces;

import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.SyntaxTree;
import java.util.HashMap;
import java.util.Map;

/** The prefixes that the schema's author uses: what is proposed in an {@code xsi:type} then looks familiar. */
final class Prefixes {

    private final Map<String, String> byNamespace = new HashMap<>();

    Prefixes(XsdFiles files) {
        for (SyntaxTree tree : files.trees().values()) {
            Element root = tree.root();
            if (root == null) {
                continue;
            }
            for (Attribute attribute : root.attributes()) {
                String namespace = attribute.value();
                if (attribute.isNamespaceDeclaration()
                        && namespace != null
                        && attribute.name().prefix().equals("xmlns")) {
                    byNamespace.putIfAbsent(namespace, attribute.name().local());
                }
            }
        }
    }

    /** A prefix for a namespace; none for none. */
    String of(String namespace) {
        return namespace.isEmpty() ? "" : byNamespace.computeIfAbsent(namespace, n -> "ns" + byNamespace.size());
    }
}
