package dev.virtsnap.language.schema;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.schema.Shape.Token;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.text.Likeness;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Explains attributes that an element does not have. */
final class UnknownAttributes {

    private final SchemaFixes fixes;
    private final Conflicts conflicts;
    private final List<Diagnostic> found;

    UnknownAttributes(SchemaFixes fixes, Conflicts conflicts, List<Diagnostic> found) {
        this.fixes = fixes;
        this.conflicts = conflicts;
        this.found = found;
    }

    /** Reports a slip of the pen and takes it for what was meant; keeps anything else until the whole tag is known. */
    void explain(StartTag tag, Attribute attribute) {
        String local = attribute.name().local();
        Set<NameClass.One> possible = Shape.attributeNames(tag.state());
        List<String> free = new ArrayList<>();
        for (NameClass.One name : possible) {
            if (Conflicts.attribute(tag.open.element.attributes(), name.namespace(), name.local()) == null) {
                free.add(name.local());
            }
        }
        List<String> slips = Likeness.slipsOf(local, free);
        if (!slips.isEmpty()) {
            slip(tag, attribute, slips.subList(0, Math.min(3, slips.size())));
            return;
        }
        boolean none = tag.content().possibleAttributes().isEmpty();
        String expected = !free.isEmpty()
                ? "expected " + Wording.quoted(local, free)
                : none ? "it takes no attributes" : "it takes no further attributes";
        String message = tag.tag() + " has no attribute " + StartTag.quoted(attribute) + "; " + expected + ".";
        tag.unknown.put(
                attribute,
                Diagnostic.error(SchemaCode.UNKNOWN_ATTRIBUTE.code(), attribute.nameRange(), message)
                        .fixedBy(fixes.removeAttribute(attribute)));
    }

    private void slip(StartTag tag, Attribute attribute, List<String> slips) {
        String message = tag.tag() + " has no attribute " + StartTag.quoted(attribute) + "; did you mean "
                + Wording.quoted(attribute.name().local(), slips) + "?";
        Diagnostic diagnostic = Diagnostic.error(SchemaCode.UNKNOWN_ATTRIBUTE.code(), attribute.nameRange(), message);
        for (String slip : slips) {
            boolean safe = slips.size() == 1 && tag.accepts(new Token("", slip, attribute.value()));
            diagnostic = diagnostic.fixedBy(fixes.renameAttribute(attribute, slip, safe));
        }
        found.add(diagnostic);
        tag.take(new Token("", slips.get(0), attribute.value()));
    }

    /**
     * Where all attributes together would be right if an attribute of the parent were different, that is the one mistake:
     * replaces what was kept and gives the state behind the tag as it was meant. Null if that explains nothing.
     */
    @Nullable
    State meantForOtherParent(StartTag tag) {
        OpenElement open = tag.open;
        OpenElement parent = open.parent;
        if (tag.unknown.isEmpty() || parent == null || open.opening == null || open.doubtful) {
            return null;
        }
        List<Token> all = Shape.attributes(open.element);
        List<Repair> repairs =
                Repair.find(parent.content, Shape.attributes(parent.element), null, parent.scope, changed -> {
                    State start = Shape.startTag(parent.content, changed, parent.scope);
                    Opening opening = !start.isAlive()
                            ? null
                            : start.open(
                                    open.element.name().namespace(),
                                    open.element.name().local());
                    State state = opening == null ? null : Shape.startTag(opening.content, all, open.scope);
                    return state != null && state.isAlive() ? state : null;
                });
        for (Repair repair : repairs) {
            if (!repair.values().isEmpty()) {
                return report(tag, parent, repair);
            }
        }
        return null;
    }

    private State report(StartTag tag, OpenElement parent, Repair repair) {
        Attribute first = tag.unknown.keySet().iterator().next();
        Diagnostic diagnostic = conflicts.conflict(first.nameRange(), StartTag.quoted(first), parent.element, repair);
        List<String> missing = Shape.locals(tag.state().requiredAttributes());
        if (tag.unknown.size() == 1 && missing.size() == 1) {
            List<Token> renamed = new ArrayList<>(tag.accepted);
            renamed.add(new Token("", missing.get(0), first.value()));
            if (Shape.startTag(tag.content(), renamed, tag.open.scope).isAlive()) {
                var fixesSoFar = new ArrayList<>(diagnostic.fixes());
                fixesSoFar.add(0, fixes.renameAttribute(first, missing.get(0), false));
                diagnostic = diagnostic.withFixes(fixesSoFar);
            }
        }
        tag.unknown.clear();
        tag.unknown.put(first, diagnostic);
        tag.open.trusted = false;
        return repair.after();
    }
}
