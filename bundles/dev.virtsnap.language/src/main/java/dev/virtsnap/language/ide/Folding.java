package dev.virtsnap.language.ide;

import dev.virtsnap.language.syntax.Comment;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Node;
import dev.virtsnap.language.syntax.TreeVisitor;
import dev.virtsnap.language.text.LineIndex;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What can be folded: elements and comments over several lines. The line of an end tag stays to be seen. */
public final class Folding {

    private static final Set<String> WRITTEN_BY_LIBVIRT = Set.of("domain", "inactiveDomain", "cookie");

    private Folding() {}

    /** The folds by their first line; at most one begins on a line, the outermost. */
    public static List<Fold> of(Analysis analysis) {
        LineIndex lines = analysis.text().lines();
        List<Fold> folds = new ArrayList<>();
        analysis.tree().walk(new TreeVisitor() {
            @Override
            public void enter(Element element) {
                Range end = element.endTagRange();
                int last = end == null ? element.end() : end.start();
                boolean below = element.parent() != null && element.parent().parent() == null;
                boolean byDefault =
                        below && WRITTEN_BY_LIBVIRT.contains(element.name().local());
                int lastLine = lines.lineOf(last) - (end == null ? 0 : 1);
                add(lines.lineOf(element.start()), lastLine, Fold.Kind.ELEMENT, byDefault);
            }

            @Override
            public void leaf(Node node) {
                if (node instanceof Comment) {
                    add(lines.lineOf(node.start()), lines.lineOf(node.end()), Fold.Kind.COMMENT, false);
                }
            }

            private void add(int first, int last, Fold.Kind kind, boolean byDefault) {
                if (first < last) {
                    folds.add(new Fold(first, last, kind, byDefault));
                }
            }
        });
        folds.sort(Comparator.comparingInt(Fold::startLine)
                .thenComparing(Comparator.comparingInt(Fold::endLine).reversed()));
        List<Fold> one = new ArrayList<>();
        for (Fold fold : folds) {
            if (one.isEmpty() || one.get(one.size() - 1).startLine() != fold.startLine()) {
                one.add(fold);
            }
        }
        return List.copyOf(one);
    }
}
