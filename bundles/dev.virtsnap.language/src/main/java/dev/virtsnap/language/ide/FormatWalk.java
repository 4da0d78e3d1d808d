package dev.virtsnap.language.ide;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.syntax.CharacterData;
import dev.virtsnap.language.syntax.Comment;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Node;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.syntax.TreeVisitor;
import dev.virtsnap.language.syntax.Unparsed;
import dev.virtsnap.language.syntax.XmlDeclaration;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Goes through a document and finds the white space that is to be another. */
final class FormatWalk implements TreeVisitor {

    /** What is nested deeper stays as it is: its indentation alone would outgrow the document. */
    static final int DEEPEST = 64;

    private static final int NEVER = -1;

    private final SyntaxTree tree;
    private final Text text;
    private final FormatStyle style;
    private final String lineEnd;
    private final List<Edit> edits = new ArrayList<>();
    private int depth;

    /** The depth of the element whose content stays as it is. */
    private int verbatim = NEVER;

    FormatWalk(SyntaxTree tree, FormatStyle style) {
        this.tree = tree;
        this.text = tree.text();
        this.style = style;
        this.lineEnd = Layout.lineEnd(text);
    }

    List<Edit> edits() {
        top();
        tree.walk(this);
        edits.sort(Comparator.comparing(Edit::range));
        return List.copyOf(edits);
    }

    /** Whether the content of an element stays as it is, because white space in it may mean something. */
    static boolean isVerbatim(Element element) {
        if (element.name().is("description") || element.name().is("cookie") || element.isSelfClosing()) {
            return true;
        }
        for (var a = element.firstAttribute(); a != null; a = a.next()) {
            if (a.name().qualified().equals("xml:space")) {
                return true;
            }
        }
        for (int i = 0; i < element.childCount(); i++) {
            if (!isBetween(element.child(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a node may have other white space around it. */
    private static boolean isBetween(Node node) {
        return !(node instanceof Unparsed) && !(node instanceof CharacterData data && !isSpace(data));
    }

    private static boolean isSpace(CharacterData data) {
        return !data.isCData() && data.isBlank() && data.source().indexOf('&') < 0;
    }

    private void top() {
        List<Node> nodes = tree.children();
        Element root = tree.root();
        if (root == null || !root.isClosed()) {
            return;
        }
        for (Node node : nodes) {
            if (!isBetween(node)) {
                return;
            }
        }
        boolean declared = 1 < nodes.size() && nodes.get(1) instanceof XmlDeclaration;
        if (!declared) {
            gaps(nodes, 0, text.length(), 0, "");
        }
    }

    @Override
    public void enter(Element element) {
        if (verbatim == NEVER) {
            boolean sound = isSound(element);
            if (sound) {
                new TagFormat(text, style, edits).format(element, depth);
            }
            if (!sound
                    || DEEPEST <= depth
                    || isVerbatim(element)
                    || element.elements().isEmpty()) {
                verbatim = depth;
            } else {
                Range content = element.contentRange();
                String end = lineEnd + style.unit().repeat(depth);
                gaps(element.children(), content.start(), content.end(), depth + 1, end);
            }
        }
        depth++;
    }

    @Override
    public void leave(Element element) {
        depth--;
        if (verbatim == depth) {
            verbatim = NEVER;
        }
    }

    /** Whether an element is closed, and the syntax right in both of its tags. */
    private boolean isSound(Element element) {
        if (!element.isClosed()) {
            return false;
        }
        for (Diagnostic error : tree.errors()) {
            Range range = error.range();
            if (element.range().encloses(range)) {
                Range start = element.startTagRange();
                Range end = element.endTagRange();
                if (start.intersects(range) || (end != null && end.intersects(range))) {
                    return false;
                }
            }
        }
        return true;
    }

    private void gaps(List<Node> nodes, int from, int to, int inside, String atEnd) {
        int done = from;
        boolean first = true;
        boolean known = true;
        for (Node node : nodes) {
            if (node instanceof CharacterData) {
                continue;
            }
            // where a broken tag ends is a guess, so what is around it stays
            boolean sound = !(node instanceof Element element) || isSound(element);
            String now = text.slice(done, node.start());
            String wanted = first && inside == 0 ? "" : before(node, now, inside);
            if (known && sound) {
                replace(done, node.start(), wanted);
            }
            done = node.end();
            first = false;
            known = sound;
        }
        if (known) {
            replace(done, to, inside == 0 ? lineEnd : atEnd);
        }
    }

    /** A comment may stay on the line of what it is about; one empty line may stay. */
    private String before(Node node, String now, int inside) {
        int lines = lines(now);
        if (lines == 0 && node instanceof Comment) {
            return now;
        }
        return lineEnd + (1 < lines ? lineEnd : "") + style.unit().repeat(inside);
    }

    private static int lines(String space) {
        int lines = 0;
        for (int i = 0; i < space.length(); i++) {
            char c = space.charAt(i);
            boolean windows = c == '\r' && i + 1 < space.length() && space.charAt(i + 1) == '\n';
            lines += c == '\n' || (c == '\r' && !windows) ? 1 : 0;
        }
        return lines;
    }

    private void replace(int start, int end, String wanted) {
        if (!text.slice(start, end).equals(wanted)) {
            edits.add(Edit.replace(new Range(start, end), wanted));
        }
    }
}
