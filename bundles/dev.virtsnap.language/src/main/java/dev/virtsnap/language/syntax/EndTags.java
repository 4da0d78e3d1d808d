package dev.virtsnap.language.syntax;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Likeness;
import dev.virtsnap.language.text.Range;
import java.util.List;

/**
 * Reads end tags and decides which element each closes.
 *
 * <p>An end tag that does not fit is one mistake, and which one shows in what follows: the end tag that comes next at the
 * same level either is the one that is missed here, or belongs to an element further out.
 */
final class EndTags {

    private final String text;
    private final Problems problems;
    private final Words words;
    private final TreeBuilder tree;
    private final Namespaces namespaces;
    private final Lookahead lookahead;

    /** Whether the end tag being read has no {@code >}. */
    private boolean unclosed;

    /** Where what stands in the end tag beside its name ends; where the name ends if there is nothing. */
    private int restEnd;

    /** The name of an end tag that was already found to have changed places with the one before. */
    private int swapped = Lookahead.NONE;

    EndTags(Parser parser) {
        this.text = parser.text;
        this.problems = parser.problems;
        this.words = parser.words;
        this.tree = parser.tree;
        this.namespaces = parser.namespaces;
        this.lookahead = parser.lookahead;
    }

    /** Reads the end tag that begins with {@code </} at an offset and returns where it ends. */
    int read(int start) {
        int nameStart = start + 2;
        if (0 < tree.depth()) {
            String expected = tree.word(tree.depth() - 1).written;
            int close = nameStart + expected.length();
            if (close < text.length() && text.charAt(close) == '>' && text.startsWith(expected, nameStart)) {
                pop(start, close + 1);
                return close + 1;
            }
        }
        int found = Chars.skipSpace(text, nameStart);
        int nameEnd = Chars.wordEnd(text, found);
        if (found == nameEnd || 0 <= text.substring(nameStart, found).indexOf('\n')) {
            return nameless(start);
        }
        int end = finish(nameStart, found, nameEnd);
        if (!pair(start, found, nameEnd, end)) {
            complainOfRest(start, found, nameEnd, end);
        }
        return end;
    }

    /** Closes what an end tag closes; says whether it was called a mistake with all that is missing in it. */
    private boolean pair(int start, int nameStart, int nameEnd, int end) {
        Word word = words.read(nameStart);
        int depth = tree.depth();
        if (depth == 0) {
            complainOfNothing(word, start, nameStart, nameEnd, end);
            return true;
        }
        Word top = tree.word(depth - 1);
        if (top == word || swapped == nameStart) {
            pop(start, end);
            return false;
        }
        int next = lookahead.nextEndTag(end);
        if (word.open == 0) {
            if (lookahead.isNamed(next, top.written)) {
                complainOfNothing(word, start, nameStart, nameEnd, end);
            } else {
                complainOfName(top, word, start, nameStart, nameEnd, end);
            }
            return true;
        }
        int level = depth - 2;
        while (tree.word(level) != word) {
            level--;
        }
        if (level == depth - 2 && lookahead.isNamed(next, top.written)) {
            complainOfSwap(top, word, start, nameStart, end, next);
            return false;
        }
        if (lookahead.isNamed(next, tree.word(depth - 2).written)
                && !(0 < level && lookahead.isNamed(next, tree.word(level - 1).written))) {
            complainOfName(top, word, start, nameStart, nameEnd, end);
            return true;
        }
        while (level < tree.depth() - 1) {
            complainOfUnclosed(tree.open(tree.depth() - 1), start, end, word);
            pop(start, start);
        }
        pop(start, end);
        return false;
    }

    /** {@code <b><c></b></c>}: one mistake, although two end tags are wrong. */
    private void complainOfSwap(Word top, Word word, int start, int nameStart, int end, int next) {
        Range name = new Range(nameStart, nameStart + word.written.length());
        Range other = new Range(next, next + top.written.length());
        boolean adjacent = Chars.skipSpace(text, end) == next - 2;
        problems.add(Diagnostic.error(
                        SyntaxCode.MISMATCHED_END_TAG.code(),
                        name,
                        "The end tag </" + word.written + "> comes before </" + top.written + ">, but <" + top.written
                                + "> began later and must end first.")
                .relatedTo(other, "must come before")
                .fixedBy(new Fix(
                        "Swap </" + word.written + "> and </" + top.written + ">",
                        List.of(Edit.replace(name, top.written), Edit.replace(other, word.written)),
                        adjacent)));
        swapped = next;
        pop(start, end);
    }

    private void pop(int contentEnd, int end) {
        namespaces.leaveTo(tree.scope());
        tree.pop(contentEnd, end);
    }

    /** {@code </>} or a {@code </} that has only just been typed. */
    private int nameless(int start) {
        int end = text.startsWith(">", start + 2) ? start + 3 : start + 2;
        boolean closes =
                0 < tree.depth() && !lookahead.isNamed(lookahead.nextEndTag(end), tree.word(tree.depth() - 1).written);
        if (!closes) {
            problems.add(
                    SyntaxCode.UNMATCHED_END_TAG,
                    start,
                    end,
                    "This end tag has no name and nothing to close; remove it.");
            tree.add(new Unparsed(tree.top(), start, end));
            return end;
        }
        String name = tree.word(tree.depth() - 1).written;
        String missing = end == start + 3 ? name : name + ">";
        problems.add(
                SyntaxCode.MISMATCHED_END_TAG,
                start,
                end,
                "This end tag has no name; write </" + name + ">.",
                Problems.insert(start + 2, missing));
        pop(start, end);
        return end;
    }

    /** Finds the end of an end tag and reports what stands in it beside the name. */
    private int finish(int nameStart, int found, int nameEnd) {
        unclosed = false;
        restEnd = nameEnd;
        String name = text.substring(found, nameEnd);
        if (nameStart < found) {
            problems.add(
                    SyntaxCode.SPACE_BEFORE_NAME,
                    nameStart,
                    nameEnd,
                    "There must be no white space between '</' and '" + name + "'.",
                    Problems.delete("Remove the white space", nameStart, found));
        }
        int i = Chars.skipSpace(text, nameEnd);
        if (i < text.length() && text.charAt(i) == '>') {
            return i + 1;
        }
        int close = i;
        while (close < text.length()
                && text.charAt(close) != '>'
                && text.charAt(close) != '<'
                && text.charAt(close) != '\n') {
            close++;
        }
        if (i < close && close < text.length() && text.charAt(close) == '>') {
            restEnd = close;
            return close + 1;
        }
        unclosed = true;
        return nameEnd;
    }

    private void complainOfRest(int start, int nameStart, int nameEnd, int end) {
        String name = text.substring(nameStart, nameEnd);
        if (unclosed) {
            problems.add(
                    SyntaxCode.UNCLOSED_TAG,
                    start,
                    nameEnd,
                    "The end tag </" + name + "> has no '>'.",
                    Problems.insert(nameEnd, ">"));
        } else if (nameEnd < restEnd) {
            problems.add(
                    SyntaxCode.BAD_END_TAG,
                    Chars.skipSpace(text, nameEnd),
                    end - 1,
                    "An end tag holds nothing but its name; remove this from </" + name + ">.",
                    Problems.delete("Remove it", nameEnd, end - 1));
        }
    }

    private void complainOfNothing(Word word, int start, int nameStart, int nameEnd, int end) {
        tree.add(new Unparsed(tree.top(), start, end));
        String where = tree.depth() == 0
                ? "no element is open here"
                : "the element open here is <" + tree.word(tree.depth() - 1).written + ">, which is closed later";
        problems.add(
                SyntaxCode.UNMATCHED_END_TAG,
                nameStart,
                nameEnd,
                "The end tag </" + word.written + "> closes nothing: " + where + "; remove it.",
                Fix.choice("Remove </" + word.written + ">", Edit.delete(new Range(start, end))));
    }

    private void complainOfName(Word top, Word word, int start, int nameStart, int nameEnd, int end) {
        if (!problems.isFull()) {
            boolean near = Likeness.near(top.written, word.written);
            Edit edit = Edit.replace(new Range(nameStart, restEnd), unclosed ? top.written + ">" : top.written);
            problems.add(Diagnostic.error(
                            SyntaxCode.MISMATCHED_END_TAG.code(),
                            new Range(nameStart, nameEnd),
                            "The end tag </" + word.written + "> does not fit <" + top.written + ">"
                                    + (near ? "; did you mean </" : ": it must be </") + top.written
                                    + (near ? ">?" : ">."))
                    .relatedTo(tree.top().nameRange(), "opened here")
                    .fixedBy(new Fix("Replace '" + word.written + "' by '" + top.written + "'", List.of(edit), near)));
        }
        pop(start, end);
    }

    private void complainOfUnclosed(Element element, int start, int end, Word closing) {
        if (problems.isFull()) {
            return;
        }
        String name = element.name().qualified();
        problems.add(Diagnostic.error(
                        SyntaxCode.UNCLOSED_ELEMENT.code(),
                        element.nameRange(),
                        "The element <" + name + "> is not closed before </" + closing.written + ">; add </" + name
                                + ">.")
                .relatedTo(new Range(start, end), "must be closed before this")
                .fixedBy(Fix.choice("Insert </" + name + ">", Edit.insert(start, "</" + name + ">"))));
    }
}
