package dev.virtsnap.language.schema;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.schema.Diagnosis.Recovery;
import dev.virtsnap.language.schema.Shape.Token;
import dev.virtsnap.language.syntax.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explains elements that may not stand beside what else is there. */
final class ElementConflicts {

    private final SchemaFixes fixes;
    private final Conflicts conflicts;
    private final List<Diagnostic> found;

    ElementConflicts(SchemaFixes fixes, Conflicts conflicts, List<Diagnostic> found) {
        this.fixes = fixes;
        this.conflicts = conflicts;
        this.found = found;
    }

    /** An attribute of the parent that, if it were different, would allow the child. */
    @Nullable
    Recovery withAttributes(OpenElement parent, Element child) {
        if (ElementDiagnosis.TRIED < parent.next) {
            return null;
        }
        List<Token> before = Shape.children(parent.element, 0, parent.next);
        List<Token> after = Shape.children(
                parent.element,
                parent.next + 1,
                Math.min(parent.element.childCount(), parent.next + 1 + ElementDiagnosis.TRIED));
        Token token = new Token(child.name().namespace(), child.name().local(), null);
        List<Token> attributes = Shape.attributes(parent.element);
        List<Repair> repairs = Repair.find(parent.content, attributes, null, parent.scope, changed -> {
            State start = Shape.startTag(parent.content, changed, parent.scope);
            State reached = start.isAlive() ? Shape.through(start, before) : null;
            return reached != null && Shape.child(reached, token) != null ? reached : null;
        });
        Repair best = null;
        int fewest = Shape.misfits(parent.state, after) + 1;
        for (Repair repair : repairs) {
            State behind = Shape.child(repair.after(), token);
            int misfits = behind == null ? fewest : Shape.misfits(behind, after);
            if (misfits < fewest) {
                best = repair;
                fewest = misfits;
            }
        }
        if (best == null) {
            return null;
        }
        Opening opening = best.after().open(token.namespace(), token.local());
        if (opening == null) {
            return null;
        }
        if (best.kind() == Repair.Kind.ADD && best.values().isEmpty()) {
            found.add(AttributeDiagnosis.missing(parent.element, List.of(best.local()), fixes, parent.content));
        } else {
            found.add(conflicts
                    .conflict(child.nameRange(), "<" + child.name().qualified() + ">", parent.element, best)
                    .fixedBy(fixes.removeElement(child)));
        }
        return new Recovery(best.after(), opening, opening.content);
    }

    /** An attribute of the parent's parent that, if it were different, would allow the child. */
    @Nullable
    Recovery withAttributesAround(OpenElement parent, Element child) {
        OpenElement around = parent.parent;
        if (around == null || ElementDiagnosis.TRIED < parent.next) {
            return null;
        }
        List<Token> before = Shape.children(parent.element, 0, parent.next);
        Token token = new Token(child.name().namespace(), child.name().local(), null);
        List<Token> attributes = Shape.attributes(parent.element);
        List<Repair> repairs =
                Repair.find(around.content, Shape.attributes(around.element), null, around.scope, changed -> {
                    State start = Shape.startTag(around.content, changed, around.scope);
                    Opening opening = !start.isAlive()
                            ? null
                            : start.open(
                                    parent.element.name().namespace(),
                                    parent.element.name().local());
                    State begun = opening == null ? null : Shape.startTag(opening.content, attributes, parent.scope);
                    State reached = begun == null || !begun.isAlive() ? null : Shape.through(begun, before);
                    return reached != null && Shape.child(reached, token) != null ? reached : null;
                });
        for (Repair repair : repairs) {
            Opening opening = repair.after().open(token.namespace(), token.local());
            if (!repair.values().isEmpty() && opening != null) {
                found.add(conflicts
                        .conflict(child.nameRange(), "<" + child.name().qualified() + ">", around.element, repair)
                        .fixedBy(fixes.removeElement(child)));
                parent.trusted = false;
                return new Recovery(repair.after(), opening, opening.content);
            }
        }
        return null;
    }

    /** A sibling without which the child might stand here. */
    @Nullable
    Recovery withSibling(OpenElement parent, Element child, State content) {
        List<Token> before = Shape.children(parent.element, 0, Math.min(parent.next, ElementDiagnosis.TRIED));
        Token token = new Token(child.name().namespace(), child.name().local(), null);
        for (Token sibling : before) {
            List<Token> without = new ArrayList<>(before);
            without.remove(sibling);
            State reached = Shape.through(parent.begun, without);
            if (reached == null || Shape.child(reached, token) == null) {
                continue;
            }
            Element other = parent.element.element(sibling.local());
            String message = "<" + child.name().qualified() + "> does not go with "
                    + (other == null
                            ? "what stands before it"
                            : "this <" + other.name().qualified() + ">") + " in <"
                    + parent.element.name().qualified() + ">.";
            Diagnostic diagnostic = Diagnostic.error(SchemaCode.CONFLICT.code(), child.nameRange(), message);
            diagnostic = other == null ? diagnostic : diagnostic.relatedTo(other.nameRange(), "it excludes this");
            found.add(diagnostic.fixedBy(fixes.removeElement(child)));
            return new Recovery(parent.state, null, content);
        }
        return null;
    }
}
