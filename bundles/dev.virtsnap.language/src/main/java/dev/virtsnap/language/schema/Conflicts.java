package dev.virtsnap.language.schema;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.text.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words for things that are each right but not together: {@code schema/conflict}. One of the two controls the other: the
 * attribute that has a list of values, another of which would make the other thing legal.
 */
final class Conflicts {

    private final SchemaFixes fixes;

    Conflicts(SchemaFixes fixes) {
        this.fixes = fixes;
    }

    /**
     * A thing that needs an attribute to be different.
     *
     * @param place the name of the thing
     * @param thing as it is written in a sentence, {@code <source>} or {@code 'file'}
     * @param owner the element with the controlling attribute
     * @param repair what the attribute would have to be
     */
    Diagnostic conflict(Range place, String thing, Element owner, Repair repair) {
        String name = repair.local();
        String tag = "<" + owner.name().qualified() + ">";
        Attribute controlling = attribute(owner, repair);
        if (repair.kind() == Repair.Kind.REMOVE || controlling == null) {
            return missing(place, thing, owner, repair, tag, controlling);
        }
        String message = thing + " needs " + name + "=" + Wording.quoted("", repair.values()) + ", but " + tag
                + " says " + name + "='" + repair.now() + "'.";
        Diagnostic diagnostic = Diagnostic.error(SchemaCode.CONFLICT.code(), place, message)
                .relatedTo(controlling.range(), "this decides it");
        int offered = 0;
        for (String value : repair.values()) {
            var fix = offered++ < 4 ? fixes.setValue(controlling, value, false) : null;
            diagnostic = fix == null ? diagnostic : diagnostic.fixedBy(fix);
        }
        return diagnostic;
    }

    private Diagnostic missing(
            Range place, String thing, Element owner, Repair repair, String tag, @Nullable Attribute controlling) {
        String name = repair.local();
        if (controlling != null) {
            String message = thing + " and '" + name + "' may not stand together in " + tag + ".";
            return Diagnostic.error(SchemaCode.CONFLICT.code(), place, message)
                    .relatedTo(controlling.range(), "it excludes this")
                    .fixedBy(fixes.removeAttribute(controlling));
        }
        String message = thing + " needs " + name + "=" + Wording.quoted("", repair.values()) + ", but " + tag
                + " has no '" + name + "'.";
        Diagnostic diagnostic = Diagnostic.error(SchemaCode.CONFLICT.code(), place, message)
                .relatedTo(owner.nameRange(), "'" + name + "' is missing here");
        int offered = 0;
        for (String value : repair.values()) {
            if (offered++ < 4) {
                diagnostic = diagnostic.fixedBy(fixes.addAttribute(owner, name, value));
            }
        }
        return diagnostic;
    }

    private static @Nullable Attribute attribute(Element owner, Repair repair) {
        return attribute(owner.attributes(), repair.namespace(), repair.local());
    }

    static @Nullable Attribute attribute(List<Attribute> attributes, String namespace, String local) {
        for (Attribute attribute : attributes) {
            if (attribute.name().local().equals(local)
                    && attribute.name().namespace().equals(namespace)
                    && !attribute.isNamespaceDeclaration()) {
                return attribute;
            }
        }
        return null;
    }
}
