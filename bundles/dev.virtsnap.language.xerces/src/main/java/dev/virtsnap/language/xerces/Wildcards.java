package dev.virtsnap.language.xerces;

import dev.virtsnap.language.schema.NameClass;
import java.util.ArrayList;
import java.util.List;
import org.apache.xerces.xs.StringList;
import org.apache.xerces.xs.XSWildcard;

/** The names that a wildcard lets in. */
final class Wildcards {

    private Wildcards() {}

    /** The wildcard's namespaces without some names. */
    static NameClass names(XSWildcard wildcard, List<NameClass> excepted) {
        if (wildcard.getConstraintType() == XSWildcard.NSCONSTRAINT_ANY) {
            return new NameClass.Any(union(excepted));
        }
        List<NameClass> namespaces = new ArrayList<>();
        StringList list = wildcard.getNsConstraintList();
        boolean not = wildcard.getConstraintType() == XSWildcard.NSCONSTRAINT_NOT;
        for (int i = 0; i < list.getLength(); i++) {
            String namespace = list.item(i) == null ? "" : list.item(i);
            namespaces.add(new NameClass.InNamespace(namespace, not ? NameClass.AnyOf.NOTHING : union(excepted)));
        }
        if (!not) {
            return union(namespaces);
        }
        namespaces.addAll(excepted);
        return new NameClass.Any(union(namespaces));
    }

    private static NameClass union(List<NameClass> names) {
        if (names.isEmpty()) {
            return NameClass.AnyOf.NOTHING;
        }
        return names.size() == 1 ? names.get(0) : new NameClass.AnyOf(names);
    }
}
