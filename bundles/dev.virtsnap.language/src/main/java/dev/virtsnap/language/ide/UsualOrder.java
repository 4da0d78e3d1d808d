package dev.virtsnap.language.ide;

import dev.virtsnap.language.schema.Expectation.Expected;
import dev.virtsnap.language.syntax.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order in which people want what the schema leaves without one. */
final class UsualOrder {

    /** What a create reads comes first, in the order in which libvirt prints it. */
    private static final List<String> CREATE = List.of("name", "description", "memory", "disks");

    /** The order in which libvirt prints a snapshot; what it writes for itself alone comes last. */
    private static final List<String> REDEFINE = List.of(
            "name",
            "description",
            "state",
            "parent",
            "creationTime",
            "memory",
            "disks",
            "domain",
            "inactiveDomain",
            "cookie",
            "revertDisks",
            "active");

    private static final List<String> MODES = List.of("external", "internal", "no", "manual");

    private UsualOrder() {}

    /** Elements below the root in that order; all others as they are. */
    static List<Expected> of(Analysis analysis, @Nullable Element parent, List<Expected> offered) {
        if (!isRoot(parent)) {
            return offered;
        }
        List<Expected> sorted = new ArrayList<>(offered);
        sorted.sort(Comparator.comparingInt(each -> place(analysis, each.name().local())));
        return sorted;
    }

    private static int place(Analysis analysis, String name) {
        int create = CREATE.indexOf(name);
        if (!analysis.intent().isRedefine() && 0 <= create) {
            return create;
        }
        int redefine = REDEFINE.indexOf(name);
        return CREATE.size() + (redefine < 0 ? REDEFINE.size() : redefine);
    }

    /** What to say beside an element below the root: that a create does not read it. */
    static String detail(Analysis analysis, @Nullable Element parent, String name) {
        boolean unread = isRoot(parent) && !analysis.intent().isRedefine() && !CREATE.contains(name);
        return unread ? "only read on redefine" : "";
    }

    private static boolean isRoot(@Nullable Element parent) {
        return parent != null && parent.parent() == null && parent.name().is("domainsnapshot");
    }

    /** Values as the schema has them, but for the modes of a disk. */
    static List<String> ofValues(List<String> values) {
        if (!values.contains("external")) {
            return values;
        }
        List<String> sorted = new ArrayList<>(values);
        sorted.sort(Comparator.comparingInt(value -> MODES.contains(value) ? MODES.indexOf(value) : MODES.size()));
        return sorted;
    }
}
