package dev.virtsnap.cli.html;

import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.syntax.Token;
import dev.virtsnap.language.text.Text;

/** An XML document with its pieces coloured, whatever mistakes it has. */
final class XmlView {

    private XmlView() {}

    static String of(String xml) {
        StringBuilder out = new StringBuilder(xml.length() * 3);
        for (Token token : SyntaxTree.parse(Text.of(xml)).tokens()) {
            String piece = Html.escape(xml.substring(token.start(), token.end()));
            String look = look(token.kind());
            if (look.isEmpty()) {
                out.append(piece);
            } else {
                out.append("<span class=\"")
                        .append(look)
                        .append("\">")
                        .append(piece)
                        .append("</span>");
            }
        }
        return out.toString();
    }

    private static String look(Token.Kind kind) {
        return switch (kind) {
            case TAG_DELIMITER, ELEMENT_NAME -> "x-tag";
            case ATTRIBUTE_NAME, EQUALS -> "x-name";
            case ATTRIBUTE_VALUE, REFERENCE, CDATA -> "x-value";
            case COMMENT, INSTRUCTION, DECLARATION, DOCTYPE -> "x-comment";
            case SPACE, TEXT, STRAY -> "";
        };
    }
}
