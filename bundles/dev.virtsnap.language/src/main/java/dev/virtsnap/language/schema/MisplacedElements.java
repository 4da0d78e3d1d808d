package dev.virtsnap.language.schema;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.schema.Diagnosis.Recovery;
import dev.virtsnap.language.syntax.CharacterData;
import dev.virtsnap.language.syntax.Comment;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Node;
import dev.virtsnap.language.text.Likeness;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Explains elements that stand twice, in the wrong place, or are not known at all. */
final class MisplacedElements {

    private final Grammar grammar;
    private final SchemaFixes fixes;
    private final List<Diagnostic> found;

    MisplacedElements(Grammar grammar, SchemaFixes fixes, List<Diagnostic> found) {
        this.grammar = grammar;
        this.fixes = fixes;
        this.found = found;
    }

    /** The first child of the same name, if a child of that name may stand once. */
    @Nullable
    Element earlier(OpenElement parent, Element child) {
        int end = Math.min(parent.next, ElementDiagnosis.TRIED);
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

    Recovery duplicate(OpenElement parent, Element child, Element first) {
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

    Recovery misplaced(OpenElement parent, Element child) {
        String local = child.name().local();
        String name = child.name().qualified();
        State content = anyContent(child);
        if (followsItsLike(parent, child)) {
            return new Recovery(parent.state, null, content);
        }
        Set<String> homes =
                new LinkedHashSet<>(grammar.map().parentsOf(child.name().namespace(), local));
        boolean elsewhereHere = homes.remove(parent.element.name().local());
        List<String> here = Shape.locals(Shape.elementNames(parent.state));
        List<String> wrappers = new ArrayList<>(here);
        wrappers.retainAll(homes);
        String where = "<" + name + "> may not stand in " + (elsewhereHere ? "this <" : "<")
                + parent.element.name().qualified() + ">";
        String home = elsewhereHere || homes.isEmpty() || 4 < homes.size()
                ? expected(local, here, parent)
                : "it belongs inside " + Wording.elements(local, wrappers.isEmpty() ? homes : wrappers);
        Diagnostic diagnostic =
                Diagnostic.error(SchemaCode.MISPLACED_ELEMENT.code(), child.nameRange(), where + "; " + home + ".");
        for (String wrapper : Likeness.ranked(local, wrappers)) {
            if (holds(parent, wrapper, child)) {
                diagnostic = diagnostic.fixedBy(fixes.wrap(run(parent, child), wrapper));
            }
        }
        found.add(diagnostic.fixedBy(fixes.removeElement(child)));
        return new Recovery(parent.state, null, content);
    }

    /** Whether an element without attributes may stand here and hold the child. */
    private static boolean holds(OpenElement parent, String wrapper, Element child) {
        Opening opening = parent.state.open("", wrapper);
        State begun = opening == null ? null : opening.content.endAttributes();
        return begun != null
                && begun.open(child.name().namespace(), child.name().local()) != null;
    }

    private static String expected(String local, List<String> here, OpenElement parent) {
        return here.isEmpty()
                ? "nothing more is expected in <" + parent.element.name().qualified() + ">"
                : "expected " + Wording.elements(local, here);
    }

    Recovery unknown(OpenElement parent, Element child) {
        String local = child.name().local();
        String about = ForeignNames.about(local);
        if (about == null) {
            about = inOtherNamespace(parent, child);
        }
        List<String> here = Shape.locals(Shape.elementNames(parent.state));
        String message = "There is no element <" + child.name().qualified() + "> in <"
                + parent.element.name().qualified() + ">; "
                + (about == null ? expected(local, here, parent) : about) + ".";
        found.add(Diagnostic.error(SchemaCode.UNKNOWN_ELEMENT.code(), child.nameRange(), message)
                .fixedBy(fixes.removeElement(child)));
        return new Recovery(parent.state, null, null);
    }

    /** That the name is right, if only it were in its namespace; null if that is not so. */
    private static @Nullable String inOtherNamespace(OpenElement parent, Element child) {
        String local = child.name().local();
        for (NameClass.One name : Shape.elementNames(parent.state)) {
            if (name.local().equals(local) && !name.namespace().isEmpty()) {
                return "it has to be in the namespace of its driver, as declared by xmlns:…='" + name.namespace() + "'";
            }
        }
        return null;
    }

    /** Whatever an element of that name may hold anywhere. */
    State anyContent(Element child) {
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
}
