package dev.virtsnap.language.xerces;

import dev.virtsnap.language.schema.NamespaceScope;

/** Text, by its length and letters. */
final class TextType extends FacetedType {

    private final BuiltIn base;
    private final NameRule rule;
    private final Facets facets;

    TextType(BuiltIn base, NameRule rule, Facets facets) {
        super(base.whiteSpace, facets.patterns());
        this.base = base;
        this.rule = rule;
        this.facets = facets;
    }

    @Override
    boolean allows(String value, NamespaceScope scope) {
        return rule.allows(value)
                && (facets.lengths().isOpen() || facets.lengths().contains(value));
    }

    @Override
    boolean same(String a, NamespaceScope scopeOfA, String b, NamespaceScope scopeOfB) {
        return a.equals(b);
    }

    @Override
    String kindWords() {
        boolean plain = rule == NameRule.ANY;
        String length = facets.lengths().words("character");
        return plain && !length.isEmpty()
                ? "text of " + length
                : base.words + (length.isEmpty() ? "" : " of " + length);
    }

    @Override
    String afterPatternWords() {
        String length = facets.lengths().words("character");
        return (rule == NameRule.ANY ? "" : " that is " + base.words)
                + (length.isEmpty() ? "" : ", " + length + " long");
    }
}
