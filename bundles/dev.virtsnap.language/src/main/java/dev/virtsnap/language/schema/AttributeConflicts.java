package dev.virtsnap.language.schema;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.schema.Shape.Token;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;

/** Explains two attributes of one element that are right alone and wrong together. */
final class AttributeConflicts {

    private final SchemaFixes fixes;
    private final Conflicts conflicts;
    private final WrongValues values;
    private final List<Diagnostic> found;

    AttributeConflicts(SchemaFixes fixes, Conflicts conflicts, WrongValues values, List<Diagnostic> found) {
        this.fixes = fixes;
        this.conflicts = conflicts;
        this.values = values;
        this.found = found;
    }

    /** Reports which of the two needs the other to be different, and goes on without the one that depends. */
    void explain(StartTag tag, Attribute attribute, Token token) {
        List<Token> opponents = new ArrayList<>();
        for (Token earlier : tag.accepted) {
            if (!tag.allows(List.of(earlier, token))) {
                opponents.add(earlier);
            }
        }
        for (Token earlier : opponents) {
            List<String> values = working(tag, earlier, token);
            if (!values.isEmpty()) {
                report(tag, attribute, change(earlier, values, tag));
                return;
            }
        }
        for (Token earlier : opponents) {
            List<String> values = working(tag, token, earlier);
            Attribute other = Conflicts.attribute(tag.open.element.attributes(), earlier.namespace(), earlier.local());
            if (!values.isEmpty() && other != null) {
                tag.accepted.remove(earlier);
                tag.take(token);
                report(tag, other, change(token, values, tag));
                return;
            }
        }
        if (opponents.isEmpty()) {
            values.explain(tag, attribute, tag.state());
        } else {
            report(tag, attribute, exclusion(opponents.get(0), tag));
        }
    }

    private static Repair exclusion(Token opponent, StartTag tag) {
        return new Repair(
                Repair.Kind.REMOVE, opponent.namespace(), opponent.local(), opponent.value(), List.of(), tag.content());
    }

    private void report(StartTag tag, Attribute dependent, Repair repair) {
        Token controlling = new Token(repair.namespace(), repair.local(), repair.now());
        Range value = dependent.valueRange();
        // where another value would do, the value is what is wrong, not that the attribute is there
        boolean byValue = value != null
                && !value.isEmpty()
                && !working(tag, StartTag.token(dependent, dependent.value()), controlling)
                        .isEmpty();
        String thing =
                byValue ? dependent.name().qualified() + "='" + dependent.value() + "'" : StartTag.quoted(dependent);
        found.add(conflicts
                .conflict(byValue && value != null ? value : dependent.nameRange(), thing, tag.open.element, repair)
                .fixedBy(fixes.removeAttribute(dependent)));
    }

    /** The values of {@code controlling} that go with {@code dependent}. */
    private static List<String> working(StartTag tag, Token controlling, Token dependent) {
        List<String> working = new ArrayList<>();
        for (String value : Shape.listedValues(tag.content(), controlling.namespace(), controlling.local())) {
            Token changed = new Token(controlling.namespace(), controlling.local(), value);
            if (tag.allows(List.of(changed, dependent))) {
                working.add(value);
            }
        }
        return working;
    }

    private static Repair change(Token token, List<String> values, StartTag tag) {
        return new Repair(Repair.Kind.CHANGE, token.namespace(), token.local(), token.value(), values, tag.content());
    }
}
