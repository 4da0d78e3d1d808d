package dev.virtsnap.language.schema;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Likeness;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import java.util.List;

/** Explains text where none may stand, and text that is not what it has to be. */
final class TextDiagnosis {

    private final Text text;
    private final SchemaFixes fixes;
    private final List<Diagnostic> found;

    TextDiagnosis(Text text, SchemaFixes fixes, List<Diagnostic> found) {
        this.text = text;
        this.fixes = fixes;
        this.found = found;
    }

    State explain(OpenElement element, String value, Range range) {
        State state = element.state;
        String tag = "<" + element.element.name().qualified() + ">";
        if (!state.takesTypedText()) {
            element.textReport = found.size();
            found.add(Diagnostic.error(
                            SchemaCode.TEXT_NOT_ALLOWED.code(), range, "Text may not stand directly in " + tag + ".")
                    .fixedBy(Fix.choice("Remove the text", Edit.delete(range))));
            return state;
        }
        String trimmed = BuiltinDatatype.normalize(value);
        List<Leaf> leaves = state.typedLeaves();
        String expected = Wording.expectation(trimmed, leaves, state.patterns);
        List<String> slips = Likeness.slipsOf(trimmed, Wording.values(leaves));
        String what = trimmed.isEmpty() ? tag + " is empty" : "'" + shortened(trimmed) + "' is not a value of " + tag;
        String then = !slips.isEmpty() && !trimmed.isEmpty()
                ? "did you mean " + Wording.quoted(trimmed, slips.subList(0, Math.min(3, slips.size()))) + "?"
                : "it has to be " + (expected == null ? "something else" : expected) + ".";
        Diagnostic diagnostic = Diagnostic.error(SchemaCode.INVALID_VALUE.code(), range, what + "; " + then);
        if (!trimmed.isEmpty() && text.slice(range).equals(value.strip())) {
            for (String slip : slips) {
                diagnostic = diagnostic.fixedBy(fixes.setText(range, slip, slips.size() == 1));
            }
        }
        found.add(diagnostic);
        State after = state.anyText();
        return after.isAlive() ? after : state;
    }

    static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 57) + "...";
    }
}
