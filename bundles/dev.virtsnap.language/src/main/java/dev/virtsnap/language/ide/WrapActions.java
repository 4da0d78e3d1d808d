package dev.virtsnap.language.ide;

import dev.virtsnap.language.schema.Expectation.Expected;
import dev.virtsnap.language.schema.SchemaQuery;
import dev.virtsnap.language.schema.SchemaState;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Node;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;

/** An element that may not stand where it does, put into one that may, or replaced by what it holds. */
final class WrapActions {

    private WrapActions() {}

    static List<Action> at(Analysis analysis, Range range) {
        List<Action> actions = new ArrayList<>();
        Element element = analysis.tree().elementAt(range.start());
        Element parent = element == null ? null : element.parent();
        if (element == null || parent == null || !element.isClosed() || !isWrong(analysis, element)) {
            return actions;
        }
        int index = indexOf(parent, element);
        int behind = index + 1;
        int several = 1;
        // neighbours of the same name have the same mistake
        for (int i = behind; i < parent.childCount(); i++) {
            if (parent.child(i) instanceof Element next) {
                if (!next.name().equals(element.name()) || !next.isClosed()) {
                    break;
                }
                behind = i + 1;
                several++;
            }
        }
        // one alone is put into another by a fix
        if (1 < several) {
            wrap(analysis, parent, index, behind, several, actions);
        }
        if (!element.isSelfClosing() && !element.elements().isEmpty()) {
            Range inner = element.contentRange();
            actions.add(Action.rewrite(
                    "Replace <" + element.name().qualified() + "> by what it holds",
                    List.of(
                            Edit.delete(new Range(element.start(), firstOf(element))),
                            Edit.delete(new Range(lastOf(element, inner), element.end())))));
        }
        return actions;
    }

    private static boolean isWrong(Analysis analysis, Element element) {
        return analysis.diagnostics().stream()
                .anyMatch(diagnostic -> diagnostic.code().startsWith("schema/")
                        && diagnostic.range().equals(element.nameRange()));
    }

    private static void wrap(
            Analysis analysis, Element parent, int index, int behind, int several, List<Action> actions) {
        SchemaQuery query = new SchemaQuery(analysis.grammar());
        SchemaState place = query.place(parent, index);
        if (place == null || !(parent.child(index) instanceof Element first)) {
            return;
        }
        String line = Layout.indent(analysis.text(), first.start());
        String unit = Layout.unit(analysis.text());
        for (Expected each : query.content(parent, index, behind).elements()) {
            String name = each.name().local();
            SchemaState begun = place.startTag(each.name().namespace(), name).endStartTag();
            boolean takes = begun.startTag("", first.name().local()).isValid()
                    && !begun.expected().open();
            if (!each.name().namespace().isEmpty() || !takes) {
                continue;
            }
            Range all = new Range(first.start(), parent.child(behind - 1).end());
            String content = analysis.text().slice(all).replace(line, line + unit);
            String wrapped = "<" + name + ">" + line + unit + content + line + "</" + name + ">";
            actions.add(Action.rewrite(
                    "Put all " + several + " <" + first.name().qualified() + "> into <" + name + ">",
                    List.of(Edit.replace(all, wrapped))));
        }
    }

    private static int firstOf(Element element) {
        return element.elements().get(0).start();
    }

    private static int lastOf(Element element, Range inner) {
        List<Element> children = element.elements();
        return Math.min(inner.end(), children.get(children.size() - 1).end());
    }

    private static int indexOf(Element parent, Element child) {
        int index = 0;
        for (Node node : parent.children()) {
            if (node == child) {
                return index;
            }
            index++;
        }
        return 0;
    }
}
