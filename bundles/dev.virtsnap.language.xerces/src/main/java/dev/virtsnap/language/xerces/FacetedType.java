package dev.virtsnap.language.xerces;

import dev.virtsnap.language.schema.Datatype;
import dev.virtsnap.language.schema.NamespaceScope;
import dev.virtsnap.language.xerces.regex.Regex;
import java.util.List;

/** A type that normalizes white space, matches every pattern, and then asks what its own kind of value asks. */
abstract class FacetedType implements Datatype {

    private final WhiteSpace whiteSpace;
    private final Regex[] patterns;

    FacetedType(WhiteSpace whiteSpace, List<Regex> patterns) {
        this.whiteSpace = whiteSpace;
        this.patterns = patterns.toArray(new Regex[0]);
    }

    @Override
    public final boolean accepts(String value, NamespaceScope scope) {
        String normalized = whiteSpace.normalize(value);
        for (Regex pattern : patterns) {
            if (!pattern.matches(normalized)) {
                return false;
            }
        }
        return allows(normalized, scope);
    }

    @Override
    public final boolean sameValue(String a, NamespaceScope scopeOfA, String b, NamespaceScope scopeOfB) {
        return same(whiteSpace.normalize(a), scopeOfA, whiteSpace.normalize(b), scopeOfB);
    }

    @Override
    public final String words() {
        if (patterns.length == 0) {
            return kindWords();
        }
        StringBuilder words = new StringBuilder();
        for (Regex pattern : patterns) {
            words.append(words.length() == 0 ? "" : " and also ").append(pattern.words());
        }
        return words.append(afterPatternWords()).toString();
    }

    /** Whether a normalized value that matches the patterns belongs to the type. */
    abstract boolean allows(String value, NamespaceScope scope);

    /** Whether two normalized values are equal. */
    abstract boolean same(String a, NamespaceScope scopeOfA, String b, NamespaceScope scopeOfB);

    /** What a value is called where no pattern says it. */
    abstract String kindWords();

    /** What is to be added to the words of a pattern; starts with white space or a comma, or is empty. */
    abstract String afterPatternWords();
}
