package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Escapes;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes what libvirt prints of a snapshot, and leaves all else as it is. */
final class Dump {

    private Dump() {}

    /** With another name; a document without one gets it. */
    static String named(String xml, String name) {
        SnapshotDefinition definition = Situation.definition(xml);
        return definition.name() != null
                ? applied(xml, definition.name().replacement(name))
                : addedFirst(xml, definition, "<name>" + Escapes.text(name) + "</name>");
    }

    /** With another description, or without one if that is empty. */
    static String described(String xml, String description) {
        SnapshotDefinition definition = Situation.definition(xml);
        if (definition.description() != null) {
            return applied(
                    xml,
                    description.isEmpty()
                            ? definition.description().removal()
                            : definition.description().replacement(description));
        }
        return description.isEmpty()
                ? xml
                : added(xml, definition, "<description>" + Escapes.text(description) + "</description>");
    }

    /** Below another parent; null for none. */
    static String below(String xml, @Nullable String parent) {
        SnapshotDefinition definition = Situation.definition(xml);
        Element written = definition.parent();
        if (parent == null) {
            return written == null ? xml : applied(xml, Markup.remove(written));
        }
        if (definition.parentName() != null) {
            return applied(xml, definition.parentName().replacement(parent));
        }
        return added(xml, definition, "<parent><name>" + Escapes.text(parent) + "</name></parent>");
    }

    private static String added(String xml, SnapshotDefinition definition, String element) {
        return definition.name() == null
                ? addedFirst(xml, definition, element)
                : applied(xml, Markup.addAfter(Text.of(xml), definition.name().element(), element));
    }

    private static String addedFirst(String xml, SnapshotDefinition definition, String element) {
        Element root = definition.root();
        return root == null ? xml : applied(xml, Markup.addFirst(Text.of(xml), root, element));
    }

    private static String applied(String xml, Edit edit) {
        return Edit.apply(xml, List.of(edit));
    }
}
