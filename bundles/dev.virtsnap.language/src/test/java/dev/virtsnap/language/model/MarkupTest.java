package dev.virtsnap.language.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Text;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Edits keep the layout around them. */
class MarkupTest {

    private static String edit(String document, Function<Element, Edit> edit) {
        Element root =
                Objects.requireNonNull(SyntaxTree.parse(Text.of(document)).root());
        return Edit.apply(document, List.of(edit.apply(root)));
    }

    private static Element child(Element element, String name) {
        return Objects.requireNonNull(element.element(name));
    }

    @Test
    void anElementGoesWithItsLine() {
        assertEquals("<a>\n  <c/>\n</a>", edit("<a>\n  <b/>\n  <c/>\n</a>", a -> Markup.remove(child(a, "b"))));
        assertEquals("<a><c/></a>", edit("<a><b/><c/></a>", a -> Markup.remove(child(a, "b"))));
        assertEquals("<a>x<c/></a>", edit("<a>x<b/><c/></a>", a -> Markup.remove(child(a, "b"))));
    }

    @Test
    void anAttributeGoesWithTheBlanksBeforeIt() {
        assertEquals("<a y='2'/>", edit("<a  x='1' y='2'/>", a -> remove(a, "x")));
        assertEquals("<a x='1'/>", edit("<a x='1'\n y='2'/>", a -> remove(a, "y")));
    }

    private static Edit remove(Element element, String name) {
        return Markup.remove(Objects.requireNonNull(element.attribute(name)));
    }

    @Test
    void anAttributeIsSetOrAdded() {
        assertEquals("<a x='2'/>", edit("<a x='1'/>", a -> Markup.set(a, "x", "2")));
        assertEquals("<a x='2' y='&apos;'/>", edit("<a x='2'/>", a -> Markup.set(a, "y", "'")));
        assertEquals("<a x=\"&quot;\"/>", edit("<a x=\"1\"/>", a -> Markup.set(a, "x", "\"")));
        assertEquals("<a x='2'/>", edit("<a/>", a -> Markup.set(a, "x", "2")));
    }

    @Test
    void anElementIsAddedOnALineOfItsOwn() {
        assertEquals("<a>\n  <b/>\n  <n/>\n</a>", addAfter("<a>\n  <b/>\n</a>"));
        assertEquals("<a>\r\n\t<b/>\r\n\t<n/>\r\n</a>", addAfter("<a>\r\n\t<b/>\r\n</a>"));
        assertEquals("<a><b/><n/></a>", addAfter("<a><b/></a>"));
    }

    private static String addAfter(String document) {
        return edit(document, a -> Markup.addAfter(Text.of(document), child(a, "b"), "<n/>"));
    }

    @Test
    void anElementIsAddedFirst() {
        assertEquals("<a>\n  <n/>\n  <b/>\n</a>", addFirst("<a>\n  <b/>\n</a>", "a"));
        assertEquals("<a>\n  <b>\n    <n/>\n  </b>\n</a>", addFirst("<a>\n  <b/>\n</a>", "b"));
        assertEquals("<a>\n  <b>\n    <n/>\n  </b>\n</a>", addFirst("<a>\n  <b></b>\n</a>", "b"));
        assertEquals("<a>\n  <b>\n    <n/>\n  </b>\n</a>", addFirst("<a>\n  <b>\n  </b>\n</a>", "b"));
        assertEquals("<a><b><n/></b></a>", addFirst("<a><b/></a>", "b"));
        assertEquals("<a>\n  <n/>\n</a>", addFirst("<a>\n</a>", "a"));
    }

    private static String addFirst(String document, String parent) {
        return edit(
                document,
                root -> Markup.addFirst(Text.of(document), parent.equals("a") ? root : child(root, "b"), "<n/>"));
    }
}
