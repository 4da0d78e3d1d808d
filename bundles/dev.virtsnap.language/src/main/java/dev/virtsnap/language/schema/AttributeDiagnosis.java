package dev.virtsnap.language.schema;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.schema.Shape.Token;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explains a start tag whose attributes do not fit. */
final class AttributeDiagnosis {

    private final SchemaFixes fixes;
    private final UnknownAttributes unknown;
    private final AttributeConflicts conflicts;
    private final WrongValues values;
    private final List<Diagnostic> found;

    AttributeDiagnosis(SchemaFixes fixes, Conflicts conflicts, List<Diagnostic> found) {
        this.fixes = fixes;
        this.unknown = new UnknownAttributes(fixes, conflicts, found);
        this.values = new WrongValues(fixes, found);
        this.conflicts = new AttributeConflicts(fixes, conflicts, values, found);
        this.found = found;
    }

    /** The state behind the start tag, as its author meant it; alive. */
    State explain(OpenElement open) {
        StartTag tag = new StartTag(open);
        List<Attribute> attributes = open.element.attributes();
        for (Attribute attribute : attributes) {
            boolean first = Conflicts.attribute(
                            attributes,
                            attribute.name().namespace(),
                            attribute.name().local())
                    == attribute;
            // a second one of the same name is the syntax's business
            if (first && !attribute.isNamespaceDeclaration()) {
                take(tag, attribute);
            }
        }
        State meant = unknown.meantForOtherParent(tag);
        if (meant != null) {
            report(tag);
            return meant;
        }
        State end = tag.state().endAttributes();
        if (!end.isAlive()) {
            end = incomplete(tag);
        }
        report(tag);
        return end;
    }

    private void report(StartTag tag) {
        if (!tag.open.doubtful) {
            found.addAll(tag.unknown.values());
        }
    }

    private void take(StartTag tag, Attribute attribute) {
        Token token = StartTag.token(attribute, attribute.value());
        if (tag.accepts(token)) {
            tag.accepted.add(token);
            return;
        }
        State content = tag.content();
        if (!content.allowsAttribute(token.namespace(), token.local())) {
            unknown.explain(tag, attribute);
            return;
        }
        boolean right = tag.allows(List.of(token));
        boolean listed =
                Shape.listedValues(content, token.namespace(), token.local()).contains(token.value());
        boolean placed = tag.state().allowsAttribute(token.namespace(), token.local());
        // a value from a list that is out of place says something about the other attributes; one that has to be of
        // some
        // form there, and is not, is just wrong
        if (!right || (placed && !listed)) {
            values.explain(tag, attribute, placed ? tag.state() : content);
        } else {
            conflicts.explain(tag, attribute, token);
        }
    }

    /** Reports what is missing, unless it stands there under another name. */
    private State incomplete(StartTag tag) {
        State state = tag.state();
        List<String> missing = Shape.locals(state.requiredAttributes());
        missing.sort(null);
        if (missing.size() == 1 && tag.unknown.size() == 1) {
            State renamed = renamed(tag, missing.get(0));
            if (renamed != null) {
                return renamed;
            }
        }
        if (missing.isEmpty()) {
            return oneOf(tag, state);
        }
        if (!tag.open.doubtful) {
            found.add(missing(tag.open.element, missing, fixes, tag.content()));
        }
        for (String name : missing) {
            tag.accepted.add(new Token("", name, null));
        }
        return Shape.pretended(tag.state());
    }

    private @Nullable State renamed(StartTag tag, String local) {
        Attribute attribute = tag.unknown.keySet().iterator().next();
        List<Token> with = new ArrayList<>(tag.accepted);
        with.add(new Token("", local, attribute.value()));
        State end = Shape.startTag(tag.content(), with, tag.open.scope);
        if (!end.isAlive()) {
            return null;
        }
        String message =
                tag.tag() + " has no attribute " + StartTag.quoted(attribute) + "; it needs '" + local + "' here.";
        List<Fix> all = new ArrayList<>();
        all.add(fixes.renameAttribute(attribute, local, false));
        Diagnostic known = tag.unknown.get(attribute);
        if (known != null) {
            all.addAll(known.fixes());
        }
        tag.unknown.put(
                attribute,
                Diagnostic.error(SchemaCode.UNKNOWN_ATTRIBUTE.code(), attribute.nameRange(), message)
                        .withFixes(all));
        return end;
    }

    private State oneOf(StartTag tag, State state) {
        List<String> names = new ArrayList<>();
        State end = null;
        for (NameClass.One name : Shape.attributeNames(state)) {
            State after =
                    state.attributeOfAnyValue(name.namespace(), name.local()).endAttributes();
            if (after.isAlive()) {
                names.add(name.local());
                end = end == null ? after : end;
            }
        }
        if (end == null) {
            names.addAll(Shape.locals(Shape.attributeNames(state)));
        }
        String message = names.isEmpty()
                ? "The attributes of " + tag.tag() + " are not complete."
                : tag.tag() + " needs "
                        + (names.size() == 1 ? "the attribute " : "one of the attributes ")
                        + Wording.quoted("", names) + ".";
        if (!tag.open.doubtful) {
            found.add(Diagnostic.error(SchemaCode.MISSING_ATTRIBUTE.code(), tag.open.element.nameRange(), message));
        }
        return end == null ? Shape.pretended(state) : end;
    }

    static Diagnostic missing(Element element, List<String> names, SchemaFixes fixes, State content) {
        Diagnostic diagnostic = Diagnostic.error(
                SchemaCode.MISSING_ATTRIBUTE.code(),
                element.nameRange(),
                "<" + element.name().qualified() + "> needs the attribute" + (names.size() == 1 ? " " : "s ")
                        + Wording.all(names, "'", "'") + ".");
        if (names.size() == 1) {
            int offered = 0;
            for (String value : Shape.listedValues(content, "", names.get(0))) {
                if (offered++ < 4) {
                    diagnostic = diagnostic.fixedBy(fixes.addAttribute(element, names.get(0), value));
                }
            }
        }
        return diagnostic;
    }
}
