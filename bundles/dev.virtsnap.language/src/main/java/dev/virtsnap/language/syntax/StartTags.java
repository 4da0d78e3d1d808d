package dev.virtsnap.language.syntax;

import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.text.Edit;

/** Reads start tags and opens their elements. */
final class StartTags {

    private final String text;
    private final Parser parser;
    private final Problems problems;
    private final Words words;
    private final TreeBuilder tree;
    private final Namespaces namespaces;
    private final Lookahead lookahead;
    private final AttributeParser attributes;

    /** With a budget of its own, since what it is asked may be no mistake at all. */
    private final Lookahead repeats;

    StartTags(Parser parser, AttributeParser attributes) {
        this.parser = parser;
        this.text = parser.text;
        this.problems = parser.problems;
        this.words = parser.words;
        this.tree = parser.tree;
        this.namespaces = parser.namespaces;
        this.lookahead = parser.lookahead;
        this.attributes = attributes;
        this.repeats = new Lookahead(text);
    }

    /**
     * Reads a start tag.
     *
     * @param start the {@code <}
     * @param nameStart the name, which must be there
     * @return the offset behind the tag
     */
    int read(int start, int nameStart) {
        Word word = words.read(nameStart);
        int nameEnd = words.end;
        complain(word, nameStart, nameEnd);
        Element element = new Element(tree.document.document(), tree.top(), word.elementName(""), start);
        attributes.begin(element, word);
        int i = nameEnd;
        while (true) {
            int gap = i;
            i = Chars.skipSpace(text, i);
            if (i == text.length()) {
                complainOfEnd(start, nameEnd, word);
                open(element, word, nameStart, i);
                tree.pop(i, i);
                return i;
            }
            char c = text.charAt(i);
            if (c == '>') {
                if (i == nameEnd && isEndTag(word, i + 1)) {
                    return missingSlash(start, word, i + 1);
                }
                open(element, word, nameStart, i + 1);
                return i + 1;
            }
            if (c == '/' && text.startsWith("/>", i)) {
                open(element, word, nameStart, i + 2);
                namespaces.leaveTo(tree.scope());
                tree.pop(i + 2, i + 2);
                return i + 2;
            }
            if (c == '/') {
                int end = slashed(element, word, nameStart, nameEnd, i);
                if (i < end) {
                    return end;
                }
            }
            if (c == '<') {
                missingEnd(element, word, nameStart, nameEnd, gap, i);
                return i;
            }
            if (attributes.isText(i, gap)) {
                complainOfMissingEnd(start, nameEnd, gap, i, ">", word);
                open(element, word, nameStart, i);
                return i;
            }
            i = attributes.read(i);
        }
    }

    /** A tag that runs into the next: if an end tag of its own follows, it was to be an opening one, else an empty one. */
    private void missingEnd(Element element, Word word, int nameStart, int nameEnd, int gap, int next) {
        parser.brokenTagEnd = next;
        boolean opens = lookahead.isNamed(lookahead.nextEndTag(next), word.written);
        complainOfMissingEnd(element.start(), nameEnd, gap, gap, opens ? ">" : "/>", word);
        open(element, word, nameStart, next);
        if (!opens) {
            namespaces.leaveTo(tree.scope());
            tree.pop(next, next);
        }
    }

    /** {@code / >}, or a {@code /} with the {@code >} forgotten; returns where the tag ends, or {@code at}. */
    private int slashed(Element element, Word word, int nameStart, int nameEnd, int at) {
        int next = Chars.skipSpace(text, at + 1);
        int end = next;
        if (next == text.length() || text.charAt(next) == '<') {
            complainOfMissingEnd(element.start(), nameEnd, at + 1, at + 1, ">", word);
            parser.brokenTagEnd = next;
        } else if (text.charAt(next) == '>' && !lookahead.isNamed(lookahead.nextEndTag(next + 1), word.written)) {
            end = next + 1;
            problems.add(
                    SyntaxCode.UNEXPECTED_IN_TAG,
                    at,
                    end,
                    "There must be no white space in the '/>' that ends <" + word.written + ">.",
                    Problems.delete("Remove the white space", at + 1, next));
        } else {
            return at;
        }
        open(element, word, nameStart, end);
        namespaces.leaveTo(tree.scope());
        tree.pop(end, end);
        return end;
    }

    /** Whether {@code <name>} in a {@code <name>} was to be its end tag: else the end tag of what is around comes next. */
    private boolean isEndTag(Word word, int end) {
        int depth = tree.depth();
        if (depth == 0 || tree.word(depth - 1) != word) {
            return false;
        }
        if (depth == 1) {
            return Chars.skipSpace(text, end) == text.length();
        }
        Word around = tree.word(depth - 2);
        return around != word && repeats.isNamed(repeats.nextEndTag(end), around.written);
    }

    private int missingSlash(int start, Word word, int end) {
        problems.add(
                SyntaxCode.MISSING_SLASH,
                start,
                end,
                "This looks like the end tag of the <" + word.written + "> that is open: write </" + word.written
                        + ">.",
                Problems.insert(start + 1, "/"));
        namespaces.leaveTo(tree.scope());
        tree.pop(start, end);
        return end;
    }

    private void open(Element element, Word word, int nameStart, int end) {
        int scope = namespaces.depth();
        parser.seeRoot(element, nameStart);
        attributes.resolve();
        element.startTag(namespaces.element(word, nameStart), end);
        tree.push(element, word, scope);
    }

    private void complain(Word word, int start, int end) {
        String complaint = word.complaint;
        if (complaint != null) {
            problems.add(SyntaxCode.BAD_NAME, start, end, "'" + word.written + "' is not a name: " + complaint + ".");
        }
    }

    private void complainOfMissingEnd(int start, int nameEnd, int from, int to, String close, Word word) {
        problems.add(
                SyntaxCode.UNCLOSED_TAG,
                start,
                nameEnd,
                "The tag <" + word.written + "> has no '>'; end it with '" + close + "'.",
                Problems.replace("Insert '" + close + "'", from, to, close));
    }

    private void complainOfEnd(int start, int nameEnd, Word word) {
        Fix fix = Fix.choice("Insert '/>'", Edit.insert(text.length(), "/>"));
        problems.add(
                SyntaxCode.UNCLOSED_TAG,
                start,
                nameEnd,
                "The tag <" + word.written + "> has no '>': the document ends inside it.",
                fix);
    }
}
