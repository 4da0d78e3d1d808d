package dev.virtsnap.language.schema;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.CharacterData;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Node;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document beside a grammar and reports each mistake once, at the name or value that is wrong.
 *
 * <p>A document without mistakes costs a look-up per tag, attribute and text. At a mistake, {@link Diagnosis} finds what the
 * author most likely meant and where to go on. Works for any tree, however broken; open elements are on the heap, so depth
 * does not matter.
 */
public final class Validator {

    /** Nobody reads on behind these, and a hostile document could make millions. */
    static final int MOST = 1000;

    private final Grammar grammar;
    private final Text text;
    private final Diagnosis diagnosis;
    private final List<Diagnostic> found = new ArrayList<>();
    private @Nullable OpenElement open;

    private Validator(SyntaxTree tree, Grammar grammar) {
        this.grammar = grammar;
        this.text = tree.text();
        this.diagnosis = new Diagnosis(tree, grammar, found);
    }

    /** The mistakes of a document as the grammar sees it, by place; codes begin with {@code schema/}. At most 1000. */
    public static List<Diagnostic> validate(SyntaxTree tree, Grammar grammar) {
        Validator validator = new Validator(tree, grammar);
        Element root = tree.root();
        if (root != null) {
            validator.run(root);
        }
        validator.found.sort(Diagnostic.BY_PLACE);
        return List.copyOf(validator.found);
    }

    /** Whether a document has no mistake; as {@code validate(…).isEmpty()}. */
    public static boolean isValid(SyntaxTree tree, Grammar grammar) {
        return tree.errors().isEmpty() && validate(tree, grammar).isEmpty();
    }

    private void run(Element root) {
        State start = grammar.start();
        Opening opening = start.open(root.name().namespace(), root.name().local());
        if (opening == null) {
            opening = diagnosis.wrongRoot(start, root);
            if (opening == null) {
                return;
            }
        }
        enter(root, opening, opening.content);
        while (open != null && found.size() < MOST) {
            step(open);
        }
    }

    private void step(OpenElement current) {
        if (current.next == current.element.childCount()) {
            leave(current);
            return;
        }
        Node child = current.element.child(current.next);
        if (child instanceof CharacterData data) {
            current.append(data);
            current.next++;
        } else if (child instanceof Element element) {
            if (current.hasText()) {
                textBefore(current, element.start());
            }
            current.hasElements = true;
            child(current, element);
            current.next++;
        } else {
            current.next++;
        }
    }

    private void child(OpenElement current, Element child) {
        current.state = current.state.movedTo(grammar.patterns());
        Opening opening =
                current.state.open(child.name().namespace(), child.name().local());
        if (opening != null) {
            enter(child, opening, opening.content);
            return;
        }
        Diagnosis.Recovery recovery = diagnosis.childNotAllowed(current, child);
        current.state = recovery.before();
        State content = recovery.content();
        if (content != null) {
            enter(child, recovery.opening(), content);
        }
    }

    private void enter(Element element, @Nullable Opening opening, State content) {
        OpenElement entered = new OpenElement(open, element, opening, content);
        open = entered;
        State state = content;
        for (Attribute a = element.firstAttribute(); a != null && state.isAlive(); a = a.next()) {
            if (a.isNamespaceDeclaration()) {
                continue;
            }
            String value = a.value();
            state = value == null
                    ? state.attributeOfAnyValue(a.name().namespace(), a.name().local())
                    : state.attribute(a.name().namespace(), a.name().local(), value, entered.scope);
        }
        state = state.endAttributes();
        entered.begun = state.isAlive() ? state : diagnosis.attributes(entered);
        entered.state = entered.begun;
    }

    private void textBefore(OpenElement current, int end) {
        if (current.dropBlank()) {
            return;
        }
        String text = current.takeText();
        if (BuiltinDatatype.isBlank(text)) {
            return;
        }
        State after = current.state.text(text, current.scope);
        if (after.isAlive()) {
            current.state = after;
        } else {
            current.state = diagnosis.text(current, text, textRange(current, end));
        }
    }

    private void leave(OpenElement current) {
        endText(current);
        open = current.parent;
        boolean ended = current.state.isNullable();
        if (!ended && current.trusted) {
            State repaired = diagnosis.incomplete(current);
            ended = repaired.isNullable();
            current.state = repaired;
        }
        if (open != null && current.opening != null) {
            open.state = ended && current.trusted ? current.opening.close(current.state) : current.opening.skip();
        }
    }

    private void endText(OpenElement current) {
        if (current.hasElements && current.dropBlank()) {
            return;
        }
        String text = current.takeText();
        boolean blank = BuiltinDatatype.isBlank(text);
        if (blank && current.hasElements) {
            return;
        }
        State before = current.state;
        State after = blank ? before.blank(text, current.scope) : before.text(text, current.scope);
        boolean fits = blank ? after.isNullable() || !before.takesTypedText() : after.isAlive();
        if (fits) {
            current.state = after;
        } else {
            Range range = current.hasElements
                    ? textRange(current, current.element.contentRange().end())
                    : current.element.textRange();
            current.state = diagnosis.text(current, text, range);
        }
    }

    /** The text that ends at {@code end} and began behind the last child element, without white space around it. */
    private Range textRange(OpenElement current, int end) {
        Element element = current.element;
        int from = -1;
        int to = -1;
        for (int i = current.next - 1; 0 <= i; i--) {
            Node node = element.child(i);
            if (node instanceof Element && node.start() != end) {
                break;
            }
            if (node instanceof CharacterData data && !data.isBlank() && node.end() <= end) {
                to = to < 0 ? node.end() : to;
                from = node.start();
            }
        }
        return from < 0 ? element.nameRange() : trimmed(from, to);
    }

    private Range trimmed(int from, int to) {
        String source = text.slice(from, to);
        int start = 0;
        int end = source.length();
        while (start < end && BuiltinDatatype.isSpace(source.charAt(start))) {
            start++;
        }
        while (start < end && BuiltinDatatype.isSpace(source.charAt(end - 1))) {
            end--;
        }
        return new Range(from + start, from + end);
    }
}
