package dev.virtsnap.language.schema;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.schema.Shape.Token;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Explains a start tag whose attributes do not fit. */
final class AttributeDiagnosis {

    private final SchemaFixes fixes;
    private final Conflicts conflicts;
    private final List<Diagnostic> found;

    AttributeDiagnosis(SchemaFixes fixes, Conflicts conflicts, List<Diagnostic> found) {
        this.fixes = fixes;
        this.conflicts = conflicts;
        this.found = found;
    }

    /** The start tag being explained: what has been accepted of it so far, perhaps as something else than was written. */
    private static final class Tag {
        final OpenElement open;
        final List<Token> accepted = new ArrayList<>();
        final Map<Attribute, Diagnostic> unknown = new LinkedHashMap<>();

        Tag(OpenElement open) {
            this.open = open;
        }

        State state() {
            return Shape.attributes(open.content, accepted, open.scope);
        }

        boolean accepts(Token token) {
            List<Token> more = new ArrayList<>(accepted);
            more.add(token);
            return Shape.attributes(open.content, more, open.scope).isAlive();
        }
    }

    State explain(OpenElement open) {
        Tag tag = new Tag(open);
        for (Attribute attribute : open.element.attributes()) {
            if (!attribute.isNamespaceDeclaration()) {
                take(tag, attribute);
            }
        }
        State end = tag.state().endAttributes();
        if (!end.isAlive()) {
            end = incomplete(tag);
        }
        found.addAll(tag.unknown.values());
        return end;
    }

    private void take(Tag tag, Attribute attribute) {
        Token token = token(attribute, attribute.value());
        if (tag.accepts(token)) {
            tag.accepted.add(token);
            return;
        }
        State content = tag.open.content;
        if (!content.allowsAttribute(token.namespace(), token.local())) {
            unknown(tag, attribute);
            return;
        }
        boolean right =
                Shape.attributes(content, List.of(token), tag.open.scope).isAlive();
        Token any = token(attribute, null);
        if (!right) {
            invalid(tag, attribute);
            if (tag.accepts(any)) {
                tag.accepted.add(any);
            }
            return;
        }
        conflict(tag, attribute, token);
    }

    /** Two attributes that are right alone and wrong together. */
    private void conflict(Tag tag, Attribute attribute, Token token) {
        OpenElement open = tag.open;
        List<Token> both = new ArrayList<>(tag.accepted);
        both.add(token);
        List<Repair> repairs = Repair.find(open.content, both, token, open.scope, changed -> {
            State state = Shape.attributes(open.content, changed, open.scope);
            return state.isAlive() ? state : null;
        });
        for (Repair repair : repairs) {
            if (repair.kind() == Repair.Kind.CHANGE) {
                found.add(conflicts
                        .conflict(attribute.nameRange(), thing(attribute), open.element, repair)
                        .fixedBy(fixes.removeAttribute(attribute)));
                return;
            }
        }
        if (controls(tag, attribute, both)) {
            return;
        }
        for (Repair repair : repairs) {
            if (repair.kind() == Repair.Kind.REMOVE) {
                found.add(conflicts
                        .conflict(attribute.nameRange(), thing(attribute), open.element, repair)
                        .fixedBy(fixes.removeAttribute(attribute)));
                return;
            }
        }
        invalid(tag, attribute);
    }

    /** Whether another value of this attribute would do: then an earlier one depends on it, and that one is to blame. */
    private boolean controls(Tag tag, Attribute attribute, List<Token> both) {
        OpenElement open = tag.open;
        Token token = both.get(both.size() - 1);
        List<String> values = new ArrayList<>();
        for (String value : Shape.listedValues(open.content, token.namespace(), token.local())) {
            if (tag.accepts(token(attribute, value))) {
                values.add(value);
            }
        }
        if (values.isEmpty()) {
            return false;
        }
        Attribute dependent = null;
        for (Token earlier : tag.accepted) {
            List<Token> pair = List.of(earlier, token);
            if (!Shape.attributes(open.content, pair, open.scope).isAlive()) {
                dependent = Conflicts.attribute(open.element.attributes(), earlier.namespace(), earlier.local());
                tag.accepted.remove(earlier);
                break;
            }
        }
        if (dependent == null) {
            return false;
        }
        tag.accepted.add(token);
        Repair repair = new Repair(
                Repair.Kind.CHANGE, token.namespace(), token.local(), attribute.value(), values, open.content);
        found.add(conflicts
                .conflict(dependent.nameRange(), thing(dependent), open.element, repair)
                .fixedBy(fixes.removeAttribute(dependent)));
        return true;
    }

    private void unknown(Tag tag, Attribute attribute) {
        String local = attribute.name().local();
        Set<NameClass.One> possible = Shape.attributeNames(tag.state());
        List<String> free = new ArrayList<>();
        for (NameClass.One name : possible) {
            if (Conflicts.attribute(tag.open.element.attributes(), name.namespace(), name.local()) == null) {
                free.add(name.local());
            }
        }
        List<String> slips = Likeness.slipsOf(local, free);
        String element = "<" + tag.open.element.name().qualified() + ">";
        String name = attribute.name().qualified();
        if (!slips.isEmpty()) {
            Diagnostic diagnostic = error(
                    SchemaCode.UNKNOWN_ATTRIBUTE,
                    attribute,
                    element + " has no attribute '" + name + "'; did you mean "
                            + Wording.quoted(local, slips.subList(0, Math.min(3, slips.size()))) + "?");
            for (String slip : slips.subList(0, Math.min(3, slips.size()))) {
                diagnostic = diagnostic.fixedBy(fixes.renameAttribute(attribute, slip, slips.size() == 1));
            }
            found.add(diagnostic);
            Token meant = new Token("", slips.get(0), attribute.value());
            Token any = new Token("", slips.get(0), null);
            if (tag.accepts(meant)) {
                tag.accepted.add(meant);
            } else if (tag.accepts(any)) {
                tag.accepted.add(any);
            }
            return;
        }
        Diagnostic dependent = dependsOnParent(tag, attribute);
        if (dependent != null) {
            tag.unknown.put(attribute, dependent);
            return;
        }
        String expected = free.isEmpty()
                ? possible.isEmpty() && tag.open.content.possibleAttributes().isEmpty()
                        ? "it takes no attributes"
                        : "it takes no further attributes"
                : "expected " + Wording.quoted(local, free);
        tag.unknown.put(
                attribute,
                error(
                                SchemaCode.UNKNOWN_ATTRIBUTE,
                                attribute,
                                element + " has no attribute '" + name + "'; " + expected + ".")
                        .fixedBy(fixes.removeAttribute(attribute)));
    }

    /** An attribute of the parent that, if it were different, would allow this one. */
    private @Nullable Diagnostic dependsOnParent(Tag tag, Attribute attribute) {
        OpenElement open = tag.open;
        OpenElement parent = open.parent;
        if (parent == null || open.opening == null) {
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
                    if (opening == null) {
                        return null;
                    }
                    State state = Shape.startTag(opening.content, all, open.scope);
                    return state.isAlive() ? state : null;
                });
        for (Repair repair : repairs) {
            if (!repair.values().isEmpty()) {
                return conflicts.conflict(attribute.nameRange(), thing(attribute), parent.element, repair);
            }
        }
        return null;
    }

    private void invalid(Tag tag, Attribute attribute) {
        State content = tag.open.content;
        String name = attribute.name().qualified();
        String value = String.valueOf(attribute.value());
        List<Leaf> leaves = new ArrayList<>();
        for (Leaf.Attribute possible : content.possibleAttributes()) {
            if (possible.name.contains(
                    attribute.name().namespace(), attribute.name().local())) {
                possible.value.typed(leaves);
            }
        }
        List<String> slips = Likeness.slipsOf(value, Wording.values(leaves));
        String expected = Wording.expectation(value, leaves, content.patterns);
        String what = value.isEmpty()
                ? "'" + name + "' is empty"
                : "'" + TextDiagnosis.shortened(value) + "' is not a value of '" + name + "'";
        String then = !slips.isEmpty() && !value.isEmpty()
                ? "did you mean " + Wording.quoted(value, slips.subList(0, Math.min(3, slips.size()))) + "?"
                : "it has to be " + (expected == null ? "something else" : expected) + ".";
        Diagnostic diagnostic =
                Diagnostic.error(SchemaCode.INVALID_VALUE.code(), attribute.problemRange(), what + "; " + then);
        for (String slip : value.isEmpty() ? List.<String>of() : slips) {
            var fix = fixes.setValue(attribute, slip, slips.size() == 1);
            diagnostic = fix == null ? diagnostic : diagnostic.fixedBy(fix);
        }
        found.add(diagnostic);
    }

    /** Reports what is missing, unless it stands there under another name. */
    private State incomplete(Tag tag) {
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
        found.add(missing(tag.open.element, missing, fixes, tag.open.content));
        for (String name : missing) {
            tag.accepted.add(new Token("", name, null));
        }
        return Shape.pretended(tag.state());
    }

    private @Nullable State renamed(Tag tag, String local) {
        Attribute attribute = tag.unknown.keySet().iterator().next();
        Token meant = new Token("", local, attribute.value());
        List<Token> with = new ArrayList<>(tag.accepted);
        with.add(meant);
        State end = Shape.startTag(tag.open.content, with, tag.open.scope);
        if (!end.isAlive()) {
            return null;
        }
        Diagnostic known = tag.unknown.get(attribute);
        String element = "<" + tag.open.element.name().qualified() + ">";
        Diagnostic diagnostic = known != null && known.code().equals(SchemaCode.CONFLICT.code())
                ? known
                : error(
                        SchemaCode.UNKNOWN_ATTRIBUTE,
                        attribute,
                        element + " has no attribute '" + attribute.name().qualified() + "'; it needs '" + local
                                + "' here.");
        List<dev.virtsnap.language.diagnostic.Fix> all = new ArrayList<>();
        all.add(fixes.renameAttribute(attribute, local, false));
        all.addAll(diagnostic.fixes());
        tag.unknown.put(attribute, diagnostic.withFixes(all));
        return end;
    }

    private State oneOf(Tag tag, State state) {
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
        String element = "<" + tag.open.element.name().qualified() + ">";
        found.add(Diagnostic.error(
                SchemaCode.MISSING_ATTRIBUTE.code(),
                tag.open.element.nameRange(),
                names.isEmpty()
                        ? "The attributes of " + element + " are not complete."
                        : element + " needs " + (names.size() == 1 ? "the attribute " : "one of the attributes ")
                                + Wording.quoted("", names) + "."));
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

    private static Token token(Attribute attribute, @Nullable String value) {
        return new Token(attribute.name().namespace(), attribute.name().local(), value);
    }

    private static String thing(Attribute attribute) {
        return "'" + attribute.name().qualified() + "'";
    }

    private static Diagnostic error(SchemaCode code, Attribute attribute, String message) {
        return Diagnostic.error(code.code(), attribute.nameRange(), message);
    }
}
