package dev.virtsnap.language.syntax;

import java.util.ArrayList;
import java.util.List;

/** How trees look in case files: names, values and texts as they are understood, indented by depth. */
final class TreeText implements TreeVisitor {

    private final StringBuilder result = new StringBuilder();
    private String indent = "";

    private TreeText() {}

    static String of(SyntaxTree tree) {
        TreeText text = new TreeText();
        tree.walk(text);
        return text.result.toString().stripTrailing();
    }

    static String tokens(SyntaxTree tree) {
        List<String> lines = new ArrayList<>();
        for (Token token : tree.tokens()) {
            if (token.kind() != Token.Kind.SPACE) {
                lines.add(token.kind() + " " + quoted(tree.text().slice(token.start(), token.end())));
            }
        }
        return String.join("\n", lines);
    }

    @Override
    public void enter(Element element) {
        line("<" + name(element.name()) + (element.isSelfClosing() ? "/>" : ">")
                + (element.isClosed() ? "" : " not closed"));
        indent += "  ";
        for (Attribute a : element.attributes()) {
            String value = a.value();
            line("@" + name(a.name()) + (value == null ? " without value" : " = " + quoted(value)));
        }
    }

    @Override
    public void leave(Element element) {
        indent = indent.substring(2);
    }

    @Override
    public void leaf(Node node) {
        if (node instanceof CharacterData data) {
            if (!data.isBlank()) {
                line((data.isCData() ? "CDATA " : "") + quoted(data.text()));
            }
        } else {
            line(node.getClass().getSimpleName() + " " + quoted(node.source()));
        }
    }

    private static String name(Name name) {
        return (name.namespace().isEmpty() ? "" : "{" + name.namespace() + "}") + name.qualified();
    }

    private void line(String line) {
        result.append(indent).append(line).append('\n');
    }

    static String quoted(String string) {
        return "'" + string.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + "'";
    }
}
