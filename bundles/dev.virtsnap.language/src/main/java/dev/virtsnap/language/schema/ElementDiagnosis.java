package dev.virtsnap.language.schema;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.schema.Diagnosis.Recovery;
import dev.virtsnap.language.schema.Shape.Token;
import dev.virtsnap.language.syntax.CharacterData;
import dev.virtsnap.language.syntax.Comment;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Node;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Explains elements that may not stand where they do, and elements that are missing. */
final class ElementDiagnosis {

    /** Deriving an element again costs its length for each try; beyond this many children nobody would see the gain. */
    private static final int TRIED = 500;

    private final Grammar grammar;
    private final SchemaFixes fixes;
    private final Conflicts conflicts;
    private final List<Diagnostic> found;

    ElementDiagnosis(Grammar grammar, SchemaFixes fixes, Conflicts conflicts, List<Diagnostic> found) {
        this.grammar = grammar;
        this.fixes = fixes;
        this.conflicts = conflicts;
        this.found = found;
    }

    @Nullable
    Opening wrongRoot(State start, Element root) {
        List<String> roots = Shape.locals(Shape.elementNames(start));
        String name = root.name().qualified();
        List<String> slips = Likeness.slipsOf(root.name().local(), roots);
        String caseMatters =
                !slips.isEmpty() && slips.get(0).equalsIgnoreCase(root.name().local())
                        ? "; names are case-sensitive"
                        : "";
        String message = "The root element has to be " + Wording.elements(name, roots) + ", not <" + name + ">"
                + caseMatters + ".";
        if (roots.contains(root.name().local())) {
            message = "<" + name + "> is in the namespace '" + root.name().namespace() + "', but the schema knows it "
                    + "only without one.";
        }
        Diagnostic diagnostic = Diagnostic.error(SchemaCode.WRONG_ROOT.code(), root.nameRange(), message);
        if (slips.isEmpty()) {
            found.add(diagnostic);
            return null;
        }
        found.add(diagnostic.fixedBy(fixes.renameElement(root, slips.get(0), slips.size() == 1)));
        return start.open("", slips.get(0));
    }

    Recovery childNotAllowed(OpenElement parent, Element child) {
        Element first = earlier(parent, child);
        if (first != null) {
            return duplicate(parent, child, first);
        }
        String namespace = child.name().namespace();
        String local = child.name().local();
        boolean known = !grammar.map().elements(namespace, local).isEmpty() && isNear(parent, child);
        Recovery recovery = known ? conflict(parent, child) : null;
        if (recovery == null) {
            recovery = slip(parent, child, known);
        }
        if (recovery == null && known) {
            recovery = skipped(parent, child);
        }
        if (recovery != null) {
            return recovery;
        }
        return known ? misplaced(parent, child) : unknown(parent, child);
    }

    /** Whether an element of that name has its place in or around here, so that it is no accident that the name is known. */
    private boolean isNear(OpenElement parent, Element child) {
        Set<String> homes =
                grammar.map().parentsOf(child.name().namespace(), child.name().local());
        for (OpenElement e = parent; e != null; e = e.parent) {
            if (homes.contains(e.element.name().local())) {
                return true;
            }
        }
        for (NameClass.One name : Shape.elementNames(parent.begun)) {
            if (homes.contains(name.local())) {
                return true;
            }
        }
        return false;
    }

    /** The first child of the same name, if a child of that name may stand once. */
    private @Nullable Element earlier(OpenElement parent, Element child) {
        int end = Math.min(parent.next, TRIED);
        for (int i = 0; i < end; i++) {
            Node node = parent.element.child(i);
            if (node instanceof Element other && other.name().sameAs(child.name())) {
                boolean allowed =
                        parent.begun.open(child.name().namespace(), child.name().local()) != null
                                || grammar.map()
                                        .parentsOf(
                                                child.name().namespace(),
                                                child.name().local())
                                        .contains(parent.element.name().local());
                return allowed ? other : null;
            }
        }
        return null;
    }

    private Recovery duplicate(OpenElement parent, Element child, Element first) {
        String name = child.name().qualified();
        found.add(Diagnostic.error(
                        SchemaCode.DUPLICATE_ELEMENT.code(),
                        child.nameRange(),
                        "<" + name + "> may stand only once in <"
                                + parent.element.name().qualified() + ">.")
                .relatedTo(first.nameRange(), "the first one is here")
                .fixedBy(fixes.removeElement(child)));
        Opening opening =
                parent.begun.open(child.name().namespace(), child.name().local());
        return new Recovery(parent.state, null, opening == null ? anyContent(child) : opening.content);
    }

    /** An attribute of the parent that, if it were different, would allow the child. */
    private @Nullable Recovery conflict(OpenElement parent, Element child) {
        if (TRIED < parent.next) {
            return null;
        }
        List<Token> before = Shape.children(parent.element, 0, parent.next);
        List<Token> after = Shape.children(
                parent.element, parent.next + 1, Math.min(parent.element.childCount(), parent.next + 1 + TRIED));
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

    /** A slip of the pen for something that may stand here. */
    private @Nullable Recovery slip(OpenElement parent, Element child, boolean known) {
        String local = child.name().local();
        Set<NameClass.One> possible = Shape.elementNames(parent.state);
        List<String> slips = Likeness.slipsOf(local, Shape.locals(possible));
        if (slips.isEmpty() || (known && !slips.get(0).equalsIgnoreCase(local))) {
            return null;
        }
        String likeliest = slips.get(0);
        Opening opening = null;
        for (NameClass.One name : possible) {
            if (opening == null && name.local().equals(likeliest)) {
                opening = parent.state.open(name.namespace(), likeliest);
            }
        }
        if (opening == null) {
            return null;
        }
        Diagnostic diagnostic = Diagnostic.error(
                SchemaCode.UNKNOWN_ELEMENT.code(),
                child.nameRange(),
                "There is no element <" + child.name().qualified() + "> in <"
                        + parent.element.name().qualified() + ">; did you mean "
                        + Wording.elements(local, slips.subList(0, Math.min(3, slips.size()))) + "?");
        for (String slip : slips.subList(0, Math.min(3, slips.size()))) {
            diagnostic = diagnostic.fixedBy(fixes.renameElement(child, slip, slips.size() == 1));
        }
        found.add(diagnostic);
        return new Recovery(parent.state, opening, opening.content);
    }

    /** An element that has to come first is missing. */
    private @Nullable Recovery skipped(OpenElement parent, Element child) {
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

    private Recovery misplaced(OpenElement parent, Element child) {
        String local = child.name().local();
        String name = child.name().qualified();
        State content = anyContent(child);
        if (followsItsLike(parent, child)) {
            return new Recovery(parent.state, null, content);
        }
        Set<String> homes = grammar.map().parentsOf(child.name().namespace(), local);
        List<String> here = Shape.locals(Shape.elementNames(parent.state));
        List<String> wrappers = new ArrayList<>(here);
        wrappers.retainAll(homes);
        String where =
                "<" + name + "> may not stand in <" + parent.element.name().qualified() + ">";
        String home = homes.isEmpty() || 4 < homes.size()
                ? expected(local, here, parent)
                : "it belongs inside " + Wording.elements(local, wrappers.isEmpty() ? homes : wrappers);
        Diagnostic diagnostic =
                Diagnostic.error(SchemaCode.MISPLACED_ELEMENT.code(), child.nameRange(), where + "; " + home + ".");
        if (wrappers.size() == 1) {
            diagnostic = diagnostic.fixedBy(fixes.wrap(run(parent, child), wrappers.get(0)));
        }
        found.add(diagnostic.fixedBy(fixes.removeElement(child)));
        return new Recovery(parent.state, null, content);
    }

    private static String expected(String local, List<String> here, OpenElement parent) {
        return here.isEmpty()
                ? "nothing more is expected in <" + parent.element.name().qualified() + ">"
                : "expected " + Wording.elements(local, here);
    }

    private Recovery unknown(OpenElement parent, Element child) {
        String local = child.name().local();
        String about = ForeignNames.about(local);
        List<String> here = Shape.locals(Shape.elementNames(parent.state));
        String message = "There is no element <" + child.name().qualified() + "> in <"
                + parent.element.name().qualified() + ">; "
                + (about == null ? expected(local, here, parent) : about) + ".";
        found.add(Diagnostic.error(SchemaCode.UNKNOWN_ELEMENT.code(), child.nameRange(), message)
                .fixedBy(fixes.removeElement(child)));
        return new Recovery(parent.state, null, null);
    }

    /** Whatever an element of that name may hold anywhere. */
    private State anyContent(Element child) {
        Patterns patterns = grammar.patterns();
        List<Pattern> contents = new ArrayList<>();
        for (int node :
                grammar.map().elements(child.name().namespace(), child.name().local())) {
            Pattern content = patterns.content((Leaf.Element) patterns.of(node));
            if (!contents.contains(content)) {
                contents.add(content);
            }
        }
        return patterns.state(contents.toArray(new Pattern[0]));
    }

    /** Whether the sibling right before has the same name: then the mistake has been reported there. */
    private static boolean followsItsLike(OpenElement parent, Element child) {
        for (int i = parent.next - 1; 0 <= i; i--) {
            Node node = parent.element.child(i);
            if (node instanceof Element other) {
                return other.name().sameAs(child.name());
            }
        }
        return false;
    }

    /** From the child to the last of its like that follow it directly. */
    private static Range run(OpenElement parent, Element child) {
        int end = child.end();
        for (int i = parent.next + 1; i < parent.element.childCount(); i++) {
            Node node = parent.element.child(i);
            boolean between = node instanceof Comment || (node instanceof CharacterData data && data.isBlank());
            if (node instanceof Element other && other.name().sameAs(child.name())) {
                end = other.end();
            } else if (!between) {
                break;
            }
        }
        return new Range(child.start(), end);
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
        found.add(missing(element.element, tag + " needs " + Wording.all(names, "<", ">") + " inside."));
        return after;
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
        found.add(missing(element.element, message));
        return after;
    }

    private static Diagnostic missing(Element element, String message) {
        return Diagnostic.error(SchemaCode.MISSING_ELEMENT.code(), element.nameRange(), message);
    }
}
