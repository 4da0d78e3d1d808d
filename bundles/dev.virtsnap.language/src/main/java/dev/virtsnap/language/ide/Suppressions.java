package dev.virtsnap.language.ide;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.diagnostic.Tag;
import dev.virtsnap.language.rules.Directive;
import dev.virtsnap.language.rules.RuleSelection;
import dev.virtsnap.language.syntax.Comment;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Node;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.syntax.TreeVisitor;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The comments by which a document says that findings are known and meant:
 *
 * <pre>{@code <!-- virtsnap: ignore HAZ060, SNAP301 because the backup tool names them -->}</pre>
 *
 * <p>Such a comment is about the element behind it and all that is in it; before the root it is about the whole document.
 * What is not well-formed, {@code xml/…}, cannot be ignored, nor can what is wrong with such comments.
 */
public final class Suppressions {

    /** The code of what is wrong with such a comment. */
    public static final String CODE = "virtsnap/ignore";

    /** The code of what is ignored without need. */
    public static final String UNUSED = "virtsnap/unused-ignore";

    /** There are none. */
    public static final Suppressions NONE = new Suppressions(List.of(), List.of());

    private final List<Ignored> ignored;
    private final List<Diagnostic> problems;

    private Suppressions(List<Ignored> ignored, List<Diagnostic> problems) {
        this.ignored = List.copyOf(ignored);
        this.problems = List.copyOf(problems);
    }

    /** The suppressions of a document. */
    public static Suppressions of(SyntaxTree tree) {
        // nearly no document has any, and looking for the word costs nothing
        if (tree.text().string().indexOf(Directive.MARK) < 0) {
            return NONE;
        }
        Finder finder = new Finder();
        tree.walk(finder);
        finder.end(null);
        if (finder.reader.ignored.isEmpty() && finder.reader.problems.isEmpty()) {
            return NONE;
        }
        return new Suppressions(finder.reader.ignored, finder.reader.problems);
    }

    /** Whether findings of a code can be ignored at all. */
    static boolean isIgnorable(String code) {
        return RuleSelection.isSelectable(code) && !code.startsWith(IgnoreReader.OF_COMMENTS);
    }

    /** What a comment would be about: the next element behind it among those that it stands with; null if there is none. */
    static @Nullable Range behind(SyntaxTree tree, Comment comment) {
        Element parent = comment.parent();
        for (Node node : parent == null ? tree.children() : parent.children()) {
            if (node instanceof Element && comment.end() <= node.start()) {
                return node.range();
            }
        }
        return null;
    }

    /** Brings each comment together with the element behind it. */
    private static final class Finder implements TreeVisitor {
        final IgnoreReader reader = new IgnoreReader();
        private final List<Comment> waiting = new ArrayList<>();

        @Override
        public void leaf(Node node) {
            if (node instanceof Comment comment && 0 <= Directive.ignoresFrom(comment)) {
                waiting.add(comment);
            }
        }

        @Override
        public void enter(Element element) {
            close(element.parent(), element);
        }

        @Override
        public void leave(Element element) {
            close(element, null);
        }

        void end(@Nullable Element parent) {
            close(parent, null);
        }

        private void close(@Nullable Element parent, @Nullable Element next) {
            // those that wait for something further out were put in before
            int first = waiting.size();
            while (0 < first && waiting.get(first - 1).parent() == parent) {
                first--;
            }
            List<Comment> done = waiting.subList(first, waiting.size());
            for (Comment comment : done) {
                reader.read(comment, next);
            }
            done.clear();
        }
    }

    /**
     * What is left of the findings of the document, and what is wrong with its suppressions, in no order.
     *
     * @param told as the selection has them told
     * @param selection what is off is not found, so that ignoring it is not without need
     */
    public List<Diagnostic> applied(List<Diagnostic> told, RuleSelection selection) {
        if (this == NONE) {
            return told;
        }
        boolean[] used = new boolean[ignored.size()];
        List<Diagnostic> left = new ArrayList<>();
        for (Diagnostic diagnostic : told) {
            if (!isIgnored(diagnostic, used)) {
                left.add(diagnostic);
            }
        }
        left.addAll(selection.told(problems));
        List<Diagnostic> unused = new ArrayList<>();
        for (int i = 0; i < used.length; i++) {
            if (!used[i] && selection.isOn(ignored.get(i).code())) {
                unused.add(unused(ignored.get(i)));
            }
        }
        left.addAll(selection.told(unused));
        return left;
    }

    /** Notes all that are used, since two comments may be about one finding. */
    private boolean isIgnored(Diagnostic diagnostic, boolean[] used) {
        boolean covered = false;
        for (int i = 0; i < used.length; i++) {
            if (ignored.get(i).covers(diagnostic)) {
                used[i] = true;
                covered = true;
            }
        }
        return covered;
    }

    private Diagnostic unused(Ignored one) {
        boolean alone = true;
        for (Ignored other : ignored) {
            alone &= other == one || !other.comment().equals(one.comment());
        }
        Range gone = alone ? one.comment() : one.place();
        return Diagnostic.of(
                        UNUSED,
                        Severity.WARNING,
                        one.place(),
                        "'" + one.code() + "' is not found in the element behind this comment, so there is nothing to"
                                + " ignore. Remove it.")
                .tagged(Tag.UNNECESSARY)
                .fixedBy(Fix.choice(alone ? "Remove the comment" : "Remove '" + one.code() + "'", Edit.delete(gone)));
    }
}
