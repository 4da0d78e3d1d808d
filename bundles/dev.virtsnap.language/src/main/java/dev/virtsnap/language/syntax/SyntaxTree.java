package dev.virtsnap.language.syntax;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document, understood as far as it can be; nothing of its text is lost. Immutable. */
public final class SyntaxTree {

    /** How many errors are kept; what comes after the first thousand helps nobody. */
    public static final int MOST_ERRORS = 1000;

    private final Text text;
    private final Element document;
    private final @Nullable Element root;
    private final List<Diagnostic> errors;

    private SyntaxTree(Text text, Element document, @Nullable Element root, List<Diagnostic> errors) {
        this.text = text;
        this.document = document;
        this.root = root;
        this.errors = errors;
    }

    /** Understands any text whatever; never throws. */
    public static SyntaxTree parse(Text text) {
        Parser parser = new Parser(text);
        Element document = parser.parse();
        return new SyntaxTree(text, document, parser.root(), parser.problems.byPlace());
    }

    public Text text() {
        return text;
    }

    /** The nodes at the top; their ranges tile the text. */
    public List<Node> children() {
        return document.children();
    }

    /** The first element at the top. */
    public @Nullable Element root() {
        return root;
    }

    /** What is wrong, by place, with codes from {@link SyntaxCode}; empty exactly if the document is well-formed. */
    public List<Diagnostic> errors() {
        return errors;
    }

    /** The pieces of the text, each beginning where the one before ends. Made anew at each call. */
    public List<Token> tokens() {
        return Tokens.of(this);
    }

    /**
     * What a cursor stands in.
     *
     * @param offset between 0 and the length of the text; others are taken back to these
     */
    public Place placeAt(int offset) {
        return new PlaceFinder(document, Math.max(0, Math.min(offset, text.length()))).find();
    }

    /** The innermost element whose range touches an offset; of two neighbours the right one. */
    public @Nullable Element elementAt(int offset) {
        Element found = document;
        while (true) {
            Element inner = touching(found, offset);
            if (inner == null) {
                return found.isDocument() ? null : found;
            }
            found = inner;
        }
    }

    private static @Nullable Element touching(Element element, int offset) {
        int index = PlaceFinder.childBehind(element, offset);
        if (index < element.childCount() && element.child(index) instanceof Element right && right.start() <= offset) {
            return right;
        }
        return 0 < index && element.child(index - 1) instanceof Element left && left.end() == offset ? left : null;
    }

    /** Shows all nodes to a visitor, in document order, however deep they are nested. */
    public void walk(TreeVisitor visitor) {
        int[] next = new int[32];
        int depth = 0;
        Element element = document;
        next[0] = 0;
        while (true) {
            if (next[depth] == element.childCount()) {
                Element container = element.container();
                if (container == null) {
                    return;
                }
                visitor.leave(element);
                element = container;
                depth--;
                continue;
            }
            Node child = element.child(next[depth]++);
            if (child instanceof Element inner) {
                visitor.enter(inner);
                element = inner;
                depth++;
                if (depth == next.length) {
                    next = java.util.Arrays.copyOf(next, depth * 2);
                }
                next[depth] = 0;
            } else {
                visitor.leaf(child);
            }
        }
    }
}
