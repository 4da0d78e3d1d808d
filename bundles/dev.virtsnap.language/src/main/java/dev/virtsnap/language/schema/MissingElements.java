package dev.virtsnap.language.schema;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.schema.Diagnosis.Recovery;
import dev.virtsnap.language.schema.Shape.Token;
import dev.virtsnap.language.syntax.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Explains elements that lack something inside. */
final class MissingElements {

    private final SchemaFixes fixes;
    private final List<Diagnostic> found;

    MissingElements(SchemaFixes fixes, List<Diagnostic> found) {
        this.fixes = fixes;
        this.found = found;
    }

    /** An element that has to come first is missing. */
    @Nullable
    Recovery before(OpenElement parent, Element child) {
        for (NameClass.One name : Shape.elementNames(parent.state)) {
            State behind = Shape.child(parent.state, new Token(name.namespace(), name.local(), null));
            Opening opening = behind == null
                    ? null
                    : behind.open(child.name().namespace(), child.name().local());
            if (behind != null && opening != null) {
                found.add(Diagnostic.error(
                        SchemaCode.MISSING_ELEMENT.code(),
                        child.nameRange(),
                        "<" + child.name().qualified() + "> has to come behind <" + name.local()
                                + ">, which is missing."));
                return new Recovery(behind, opening, opening.content);
            }
        }
        return null;
    }

    /** Reports what is missing at the end of an element. */
    State incomplete(OpenElement element) {
        State state = element.state;
        String tag = "<" + element.element.name().qualified() + ">";
        Set<NameClass.One> required = state.requiredElements();
        if (required.isEmpty()) {
            return oneOf(element, tag);
        }
        State after = state;
        for (NameClass.One name : required) {
            State next = Shape.child(after, new Token(name.namespace(), name.local(), null));
            after = next == null ? after : next;
        }
        List<String> names = Shape.locals(required);
        names.sort(null);
        if (element.doubtful) {
            return after;
        }
        if (0 <= element.textReport && names.size() == 1 && putTextInto(element, names.get(0))) {
            return after;
        }
        found.add(missing(element.element, tag + " needs " + Wording.all(names, "<", ">") + " inside."));
        return after;
    }

    /** The text that may not stand here is what the missing element is to hold. */
    private boolean putTextInto(OpenElement element, String local) {
        Diagnostic text = found.get(element.textReport);
        if (!text.code().equals(SchemaCode.TEXT_NOT_ALLOWED.code())) {
            return false;
        }
        String message = "Text may not stand directly in <"
                + element.element.name().qualified() + ">; put it inside <" + local + ">.";
        List<Fix> all = new ArrayList<>();
        all.add(fixes.wrap(text.range(), local));
        all.addAll(text.fixes());
        found.set(
                element.textReport,
                Diagnostic.error(text.code(), text.range(), message).withFixes(all));
        return true;
    }

    private State oneOf(OpenElement element, String tag) {
        State state = element.state;
        List<String> alternatives = new ArrayList<>();
        State after = state;
        for (NameClass.One name : Shape.elementNames(state)) {
            State next = Shape.child(state, new Token(name.namespace(), name.local(), null));
            if (next != null && next.isNullable()) {
                alternatives.add(name.local());
                after = next;
            }
        }
        if (alternatives.isEmpty()) {
            alternatives.addAll(Shape.locals(Shape.elementNames(state)));
        }
        String message = alternatives.isEmpty()
                ? tag + " is not complete."
                : tag + " needs " + Wording.elements("", alternatives) + " inside.";
        if (!element.doubtful) {
            found.add(missing(element.element, message));
        }
        return after;
    }

    private static Diagnostic missing(Element element, String message) {
        return Diagnostic.error(SchemaCode.MISSING_ELEMENT.code(), element.nameRange(), message);
    }
}
