package dev.virtsnap.language.ide;

import dev.virtsnap.language.ide.SemanticToken.Kind;
import dev.virtsnap.language.syntax.Attribute;
import dev.virtsnap.language.syntax.CharacterData;
import dev.virtsnap.language.syntax.Comment;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.Node;
import dev.virtsnap.language.syntax.TreeVisitor;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the stretches of a document are: beyond the syntax, which of them name disks, snapshots, files. */
public final class SemanticTokens {

    private static final Set<String> WORDS =
            Set.of("snapshot", "type", "protocol", "device", "bus", "format", "unit", "mode", "transport", "arch");

    private SemanticTokens() {}

    /** The stretches by place; they do not overlap. */
    public static List<SemanticToken> of(Analysis analysis) {
        return of(analysis, new Range(0, analysis.text().length()));
    }

    /** Those that are, at least in part, in a range. */
    public static List<SemanticToken> of(Analysis analysis, Range wanted) {
        List<SemanticToken> tokens = new ArrayList<>();
        analysis.tree().walk(new TreeVisitor() {
            @Override
            public void enter(Element element) {
                if (element.end() < wanted.start() || wanted.end() < element.start()) {
                    return;
                }
                add(tokens, element.nameRange(), Kind.ELEMENT);
                for (Attribute a = element.firstAttribute(); a != null; a = a.next()) {
                    add(tokens, a.nameRange(), Kind.ATTRIBUTE);
                    Range value = a.valueRange();
                    if (value != null) {
                        add(tokens, value, ofValue(element, a));
                    }
                }
            }

            @Override
            public void leave(Element element) {
                Range end = element.endNameRange();
                if (end != null) {
                    add(tokens, end, Kind.ELEMENT);
                }
            }

            @Override
            public void leaf(Node node) {
                if (node instanceof Comment) {
                    boolean directive = node.source().contains("virtsnap:");
                    add(tokens, node.range(), directive ? Kind.DIRECTIVE : Kind.COMMENT);
                } else if (node instanceof CharacterData data && !data.isBlank()) {
                    Kind kind = ofText(data.parent());
                    if (kind != null) {
                        add(tokens, trimmed(data), kind);
                    }
                }
            }

            private void add(List<SemanticToken> into, Range range, Kind kind) {
                if (!range.isEmpty() && range.intersects(wanted)) {
                    into.add(new SemanticToken(range, kind));
                }
            }
        });
        tokens.sort(Comparator.comparing(SemanticToken::range));
        return List.copyOf(tokens);
    }

    private static Range trimmed(CharacterData data) {
        String source = data.source();
        int start = 0;
        int end = source.length();
        while (start < end && source.charAt(start) <= ' ') {
            start++;
        }
        while (start < end && source.charAt(end - 1) <= ' ') {
            end--;
        }
        return new Range(data.start() + start, data.start() + end);
    }

    private static Kind ofValue(Element element, Attribute attribute) {
        String name = attribute.name().local();
        String value = attribute.value();
        boolean request = element.name().is("disk") && name.equals("name");
        boolean target = element.name().is("target") && name.equals("dev");
        if (value == null || attribute.isNamespaceDeclaration()) {
            return Kind.VALUE;
        }
        if (value.startsWith("/")) {
            return Kind.PATH;
        }
        if (request || target) {
            return Kind.DISK;
        }
        return isNumber(value) ? Kind.NUMBER : WORDS.contains(name) ? Kind.WORD : Kind.VALUE;
    }

    private static boolean isNumber(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || '9' < value.charAt(i)) {
                return false;
            }
        }
        return !value.isEmpty();
    }

    private static @Nullable Kind ofText(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        Element parent = element.parent();
        boolean ofSnapshot = parent != null
                && (parent.name().is("domainsnapshot") || parent.name().is("parent"));
        String text = element.text().strip();
        return switch (element.name().local()) {
            case "name" -> ofSnapshot ? Kind.SNAPSHOT : null;
            case "state" -> Kind.WORD;
            default -> isNumber(text) ? Kind.NUMBER : text.startsWith("/") ? Kind.PATH : null;
        };
    }
}
