package dev.virtsnap.language.schema;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.schema.Shape.Token;
import dev.virtsnap.language.syntax.Attribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A start tag while it is being explained: what has been accepted of it, perhaps as something else than was written. */
final class StartTag {

    final OpenElement open;
    final List<Token> accepted = new ArrayList<>();

    /** The attributes that the element does not have, with what is to be said of them unless more comes to light. */
    final Map<Attribute, Diagnostic> unknown = new LinkedHashMap<>();

    StartTag(OpenElement open) {
        this.open = open;
    }

    State content() {
        return open.content;
    }

    /** Behind what has been accepted. */
    State state() {
        return Shape.attributes(open.content, accepted, open.scope);
    }

    boolean accepts(Token token) {
        List<Token> more = new ArrayList<>(accepted);
        more.add(token);
        return allows(more);
    }

    /** Whether the attributes fit one another. */
    boolean allows(List<Token> tokens) {
        return Shape.attributes(open.content, tokens, open.scope).isAlive();
    }

    /** Takes the attribute as it is, or as if it had some value; false if it fits in neither way. */
    boolean take(Token token) {
        Token any = new Token(token.namespace(), token.local(), null);
        if (!accepts(token) && !accepts(any)) {
            return false;
        }
        accepted.add(accepts(token) ? token : any);
        return true;
    }

    String tag() {
        return "<" + open.element.name().qualified() + ">";
    }

    static Token token(Attribute attribute, @Nullable String value) {
        return new Token(attribute.name().namespace(), attribute.name().local(), value);
    }

    static String quoted(Attribute attribute) {
        return "'" + attribute.name().qualified() + "'";
    }
}
