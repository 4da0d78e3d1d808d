package dev.virtsnap.language.schema;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.schema.Diagnosis.Recovery;
import dev.virtsnap.language.schema.Shape.Token;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.text.Likeness;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Explains elements that may not stand where they do, and elements that are missing. */
final class ElementDiagnosis {

    /** Deriving an element again costs its length for each try; beyond this many children nobody would see the gain. */
    static final int TRIED = 500;

    private final Grammar grammar;
    private final SchemaFixes fixes;
    private final ElementConflicts conflicts;
    private final MisplacedElements misplaced;
    private final MissingElements missing;
    private final List<Diagnostic> found;

    ElementDiagnosis(Grammar grammar, SchemaFixes fixes, Conflicts conflicts, List<Diagnostic> found) {
        this.grammar = grammar;
        this.fixes = fixes;
        this.conflicts = new ElementConflicts(fixes, conflicts, found);
        this.misplaced = new MisplacedElements(grammar, fixes, found);
        this.missing = new MissingElements(fixes, found);
        this.found = found;
    }

    State incomplete(OpenElement element) {
        return missing.incomplete(element);
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
        for (NameClass.One known : Shape.elementNames(start)) {
            if (known.local().equals(root.name().local())) {
                message = known.namespace().isEmpty()
                        ? "<" + name + "> is in the namespace '" + root.name().namespace()
                                + "', but the schema knows it only without one."
                        : "<" + name + "> has to be in the namespace '" + known.namespace() + "'.";
            }
        }
        Diagnostic diagnostic = Diagnostic.error(SchemaCode.WRONG_ROOT.code(), root.nameRange(), message);
        boolean holdsRoot = root.elements().stream()
                .anyMatch(child -> roots.contains(child.name().local()));
        if (slips.isEmpty() || holdsRoot) {
            found.add(diagnostic);
            return null;
        }
        Opening meant = start.open("", slips.get(0));
        boolean safe = slips.size() == 1 && meant != null && fits(meant, root);
        found.add(diagnostic.fixedBy(fixes.renameElement(root, slips.get(0), safe)));
        return meant;
    }

    Recovery childNotAllowed(OpenElement parent, Element child) {
        Element first = misplaced.earlier(parent, child);
        if (first != null) {
            return misplaced.duplicate(parent, child, first);
        }
        String namespace = child.name().namespace();
        String local = child.name().local();
        boolean known = !grammar.map().elements(namespace, local).isEmpty() && isNear(parent, child);
        Recovery recovery = slip(parent, child, known);
        if (recovery == null && parent.doubtful) {
            return new Recovery(parent.state, null, null);
        }
        if (recovery == null && known) {
            recovery = inItsPlace(parent, child);
        }
        if (recovery != null) {
            return recovery;
        }
        return known ? misplaced.misplaced(parent, child) : misplaced.unknown(parent, child);
    }

    /** An element that belongs here, but not beside what else there is. */
    private @Nullable Recovery inItsPlace(OpenElement parent, Element child) {
        Recovery recovery = conflicts.withAttributes(parent, child);
        if (recovery == null) {
            recovery = conflicts.withAttributesAround(parent, child);
        }
        if (recovery == null) {
            recovery = missing.before(parent, child);
        }
        return recovery == null ? conflicts.withSibling(parent, child, misplaced.anyContent(child)) : recovery;
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

    /** A slip of the pen for something that may stand here. */
    private @Nullable Recovery slip(OpenElement parent, Element child, boolean known) {
        String local = child.name().local();
        Set<NameClass.One> possible = Shape.elementNames(parent.state);
        List<String> slips = Likeness.slipsOf(local, Shape.locals(possible));
        if (slips.isEmpty()) {
            return null;
        }
        String likeliest = slips.get(0);
        Opening opening = null;
        for (NameClass.One name : possible) {
            if (opening == null && name.local().equals(likeliest)) {
                opening = parent.state.open(name.namespace(), likeliest);
            }
        }
        if (opening == null || (known && !isMeant(opening, child, likeliest))) {
            return null;
        }
        List<String> offered = slips.subList(0, Math.min(3, slips.size()));
        Diagnostic diagnostic = Diagnostic.error(
                SchemaCode.UNKNOWN_ELEMENT.code(),
                child.nameRange(),
                "There is no element <" + child.name().qualified() + "> in <"
                        + parent.element.name().qualified() + ">; did you mean " + Wording.elements(local, offered)
                        + "?");
        boolean taken = isTaken(parent, opening);
        for (String slip : offered) {
            boolean safe = slips.size() == 1 && !taken && fits(opening, child);
            diagnostic = diagnostic.fixedBy(fixes.renameElement(child, slip, safe));
        }
        found.add(diagnostic);
        return new Recovery(parent.state, taken ? null : opening, opening.content);
    }

    /** Whether a child whose name has its place elsewhere is a slip all the same: its case, or its attributes, say so. */
    private boolean isMeant(Opening opening, Element child, String likeliest) {
        if (likeliest.equalsIgnoreCase(child.name().local())) {
            return true;
        }
        List<Token> attributes = Shape.attributes(child);
        NamespaceScope scope = new ElementScope(child);
        return !attributes.isEmpty()
                && Shape.attributes(opening.content, attributes, scope).isAlive()
                && !Shape.attributes(misplaced.anyContent(child), attributes, scope)
                        .isAlive();
    }

    /** Whether the attributes of an element are right for what it was meant to be. */
    private static boolean fits(Opening opening, Element element) {
        return Shape.startTag(opening.content, Shape.attributes(element), new ElementScope(element))
                .isAlive();
    }

    /** Whether what was meant stands further down as well, and may not stand twice. */
    private static boolean isTaken(OpenElement parent, Opening opening) {
        List<Token> after = Shape.children(
                parent.element, parent.next + 1, Math.min(parent.element.childCount(), parent.next + 1 + TRIED));
        return Shape.misfits(parent.state, after) < Shape.misfits(opening.skip(), after);
    }
}
