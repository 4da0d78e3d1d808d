package dev.virtsnap.language.schema;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds, at a mistake, what the author most likely meant; reports that once; and says how to go on as if it had been written
 * so, lest one mistake be reported as several.
 */
final class Diagnosis {

    private final ElementDiagnosis elements;
    private final AttributeDiagnosis attributes;
    private final TextDiagnosis texts;

    Diagnosis(SyntaxTree tree, Grammar grammar, List<Diagnostic> found) {
        SchemaFixes fixes = new SchemaFixes(tree.text());
        Conflicts conflicts = new Conflicts(fixes);
        this.elements = new ElementDiagnosis(grammar, fixes, conflicts, found);
        this.attributes = new AttributeDiagnosis(fixes, conflicts, found);
        this.texts = new TextDiagnosis(tree.text(), fixes, found);
    }

    /**
     * How to go on at a child that may not stand where it does.
     *
     * @param before the parent's state to go on from
     * @param opening how the parent goes on behind the child; null if as if it were not there
     * @param content what the child is to be checked against; null if it is to be passed over
     */
    record Recovery(State before, @Nullable Opening opening, @Nullable State content) {}

    /** How to read on below a root of the wrong name; null if there is no telling. */
    @Nullable
    Opening wrongRoot(State start, Element root) {
        return elements.wrongRoot(start, root);
    }

    Recovery childNotAllowed(OpenElement parent, Element child) {
        return elements.childNotAllowed(parent, child);
    }

    /** The state behind a start tag whose attributes do not fit; alive. */
    State attributes(OpenElement element) {
        return attributes.explain(element);
    }

    /** The state behind a text that may not stand there or is wrong. */
    State text(OpenElement element, String text, Range range) {
        return texts.explain(element, text, range);
    }

    /** The state at the end of an element that lacks something; nullable if what is missing can be told. */
    State incomplete(OpenElement element) {
        return elements.incomplete(element);
    }
}
