package dev.virtsnap.language.syntax;

import dev.virtsnap.language.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a document into its smallest pieces, following its tree. */
final class Tokens implements TreeVisitor {

    private final String text;
    private final List<Token> tokens = new ArrayList<>();

    /** The end of the last token. */
    private int done;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(SyntaxTree tree) {
        Tokens tokens = new Tokens(tree.text().string());
        tree.walk(tokens);
        return List.copyOf(tokens.tokens);
    }

    @Override
    public void enter(Element element) {
        add(Kind.TAG_DELIMITER, element.start() + 1);
        gap(element.nameStart());
        add(Kind.ELEMENT_NAME, element.nameStart() + element.name().length());
        for (Attribute a = element.firstAttribute(); a != null; a = a.next()) {
            gap(a.start());
            add(Kind.ATTRIBUTE_NAME, a.nameEnd());
            if (a.value() != null) {
                gap(a.quote() == '\0' ? a.valueStart() : a.valueStart() - 1);
                withReferences(Kind.ATTRIBUTE_VALUE, a.end());
            }
        }
        gap(element.startTagEnd());
    }

    @Override
    public void leave(Element element) {
        if (element.contentEnd() < element.end()) {
            add(Kind.TAG_DELIMITER, element.endTagNameStart());
            var name = element.endNameRange();
            if (name != null) {
                gap(name.start());
                add(Kind.ELEMENT_NAME, name.end());
            }
            gap(element.end());
        }
    }

    @Override
    public void leaf(Node node) {
        Kind kind = node.tokenKind();
        if (kind == Kind.TEXT) {
            withReferences(kind, node.end());
        } else {
            add(kind, node.end());
        }
    }

    /** What stands in a tag between names and values. */
    private void gap(int end) {
        while (done < end) {
            char c = text.charAt(done);
            if (Chars.isSpace(c)) {
                add(Kind.SPACE, Math.min(end, Chars.skipSpace(text, done)));
            } else if (c == '=') {
                add(Kind.EQUALS, done + 1);
            } else if (c == '>') {
                add(Kind.TAG_DELIMITER, done + 1);
            } else if (c == '/' && done + 2 <= end && text.charAt(done + 1) == '>') {
                add(Kind.TAG_DELIMITER, done + 2);
            } else {
                add(Kind.STRAY, Math.min(end, Math.max(done + 1, Chars.wordEnd(text, done))));
            }
        }
    }

    private void withReferences(Kind kind, int end) {
        int i = done;
        while (i < end) {
            int reference = text.charAt(i) == '&' ? References.end(text, i, end) : -1;
            if (reference < 0) {
                i++;
            } else {
                add(kind, i);
                add(Kind.REFERENCE, reference);
                i = reference;
            }
        }
        add(kind, end);
    }

    private void add(Kind kind, int end) {
        if (done < end) {
            tokens.add(new Token(kind, done, end));
            done = end;
        }
    }
}
