package dev.virtsnap.language.schema;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.schema.Shape.Token;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.text.Likeness;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explains the value of an attribute that is none of those it may have. */
final class WrongValues {

    private final SchemaFixes fixes;
    private final List<Diagnostic> found;

    WrongValues(SchemaFixes fixes, List<Diagnostic> found) {
        this.fixes = fixes;
        this.found = found;
    }

    /** Reports it and goes on as if it had the value that was meant, if that can be told. */
    void explain(StartTag tag, Attribute attribute, State judged) {
        String namespace = attribute.name().namespace();
        String local = attribute.name().local();
        List<Leaf> leaves = new ArrayList<>();
        for (Leaf.Attribute possible : judged.possibleAttributes()) {
            if (possible.name.contains(namespace, local)) {
                possible.value.typed(leaves);
            }
        }
        String value = String.valueOf(attribute.value());
        List<String> listed = Wording.values(leaves);
        List<String> slips = value.isEmpty() ? List.of() : Likeness.slipsOf(value, listed);
        boolean safe = slips.size() == 1 && fits(tag, new Token(namespace, local, slips.get(0)));
        found.add(diagnostic(attribute, value, slips, safe, Wording.expectation(value, leaves, judged.patterns)));
        if (!slips.isEmpty() && tag.take(new Token(namespace, local, slips.get(0)))) {
            return;
        }
        tag.take(StartTag.token(attribute, null));
        tag.open.doubtful |= 1 < listed.size();
    }

    /** Whether nothing that stands in the element would be wrong for it. */
    private static boolean fits(StartTag tag, Token meant) {
        List<Token> with = new ArrayList<>(tag.accepted);
        with.add(meant);
        State state = Shape.attributes(tag.content(), with, tag.open.scope);
        if (!state.isAlive()) {
            return false;
        }
        State end = state.endAttributes();
        int count = Math.min(tag.open.element.childCount(), ElementDiagnosis.TRIED);
        List<Token> children = Shape.children(tag.open.element, 0, count);
        return Shape.misfits(end.isAlive() ? end : Shape.pretended(state), children) == 0;
    }

    private Diagnostic diagnostic(
            Attribute attribute, String value, List<String> slips, boolean safe, @Nullable String expected) {
        String name = StartTag.quoted(attribute);
        String what = value.isEmpty()
                ? name + " is empty"
                : "'" + TextDiagnosis.shortened(value) + "' is not a value of " + name;
        String then = slips.isEmpty()
                ? "it has to be " + (expected == null ? "something else" : expected) + "."
                : "did you mean " + Wording.quoted(value, slips.subList(0, Math.min(3, slips.size()))) + "?";
        Diagnostic diagnostic =
                Diagnostic.error(SchemaCode.INVALID_VALUE.code(), attribute.problemRange(), what + "; " + then);
        for (String slip : slips) {
            Fix fix = fixes.setValue(attribute, slip, safe);
            diagnostic = fix == null ? diagnostic : diagnostic.fixedBy(fix);
        }
        return diagnostic;
    }
}
