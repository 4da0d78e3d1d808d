package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.model.Markup;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Escapes;
import dev.virtsnap.language.text.Edit;
import java.util.List;

/** The order in which libvirt prints the children of {@code <domainsnapshot>}, for putting a missing one in its place. */
final class RootOrder {

    private static final List<String> ORDER = List.of(
            "name",
            "description",
            "state",
            "parent",
            "creationTime",
            "memory",
            "disks",
            "revertDisks",
            "domain",
            "inactiveDomain",
            "cookie",
            "active");

    private RootOrder() {}

    /** Adds a child that holds a text. */
    static Fix add(RuleContext context, String name, String text, boolean safe) {
        return new Fix("Add <" + name + "> with '" + text + "'", List.of(edit(context, name, text)), safe);
    }

    /** The insertion of a child that holds a text, behind the last of those that libvirt prints before it. */
    static Edit edit(RuleContext context, String name, String text) {
        String xml = "<" + name + ">" + Escapes.text(text) + "</" + name + ">";
        Element before = null;
        int place = ORDER.indexOf(name);
        for (Element child : context.root().elements()) {
            int order = ORDER.indexOf(child.name().local());
            if (0 <= order && order < place) {
                before = child;
            }
        }
        return before == null
                ? Markup.addFirst(context.text(), context.root(), xml)
                : Markup.addAfter(context.text(), before, xml);
    }
}
