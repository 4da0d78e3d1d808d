package dev.virtsnap.language.xerces;

import dev.virtsnap.language.schema.SchemaException.Problem;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.syntax.TreeVisitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a schema asks of a document as a whole, which patterns cannot say. */
final class XsdWarnings implements TreeVisitor {

    private static final Set<String> CONSTRAINTS = Set.of("unique", "key", "keyref");
    private static final Map<String, String> IDENTITIES = Map.of(
            "ID", "Whether an ID is used twice",
            "IDREF", "Whether the ID that is meant exists",
            "IDREFS", "Whether the IDs that are meant exist",
            "ENTITY", "Whether the entity exists",
            "ENTITIES", "Whether the entities exist");
    private static final Set<String> REFERRING = Set.of("type", "base", "itemType", "memberTypes");

    private final String uri;
    private final SyntaxTree tree;
    private final List<Problem> found;

    private XsdWarnings(String uri, SyntaxTree tree, List<Problem> found) {
        this.uri = uri;
        this.tree = tree;
        this.found = found;
    }

    static List<Problem> of(XsdFiles files) {
        List<Problem> found = new ArrayList<>();
        for (Map.Entry<String, SyntaxTree> file : files.trees().entrySet()) {
            if (!file.getKey().equals(XmlNamespaceSchema.DOCUMENT.uri())) {
                file.getValue().walk(new XsdWarnings(file.getKey(), file.getValue(), found));
            }
        }
        return found;
    }

    @Override
    public void enter(Element element) {
        if (!element.name().namespace().equals(XsdNames.XSD)) {
            return;
        }
        String kind = element.name().local();
        if (CONSTRAINTS.contains(kind)) {
            Attribute name = element.attribute("name");
            found.add(XsdFiles.at(
                    uri,
                    tree,
                    name == null ? element.nameRange() : name.problemRange(),
                    "The constraint <" + kind + "> '" + (name == null ? "" : name.value()) + "' is not checked."));
        }
        for (Attribute attribute : element.attributes()) {
            String value = attribute.value();
            if (value != null
                    && attribute.name().namespace().isEmpty()
                    && REFERRING.contains(attribute.name().local())) {
                types(element, attribute, value);
            }
        }
    }

    private void types(Element element, Attribute attribute, String value) {
        for (String name : WhiteSpace.COLLAPSE.normalize(value).split(" ", -1)) {
            int colon = name.indexOf(':');
            @Nullable String namespace = element.namespace(colon < 0 ? "" : name.substring(0, colon));
            String unchecked = XsdNames.XSD.equals(namespace) ? IDENTITIES.get(name.substring(colon + 1)) : null;
            if (unchecked != null) {
                found.add(XsdFiles.at(uri, tree, attribute.problemRange(), unchecked + " is not checked."));
            }
        }
    }
}
