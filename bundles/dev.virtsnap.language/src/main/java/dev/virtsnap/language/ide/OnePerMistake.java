package dev.virtsnap.language.ide;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.rules.Rule;
import dev.virtsnap.language.rules.Rules;
import dev.virtsnap.language.schema.SchemaCode;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;

/** Leaves one diagnostic where the schema and a rule speak of the same mistake. */
final class OnePerMistake {

    private OnePerMistake() {}

    /**
     * Both lists without what the other says better: a rule knows what libvirt will do, so it goes before the schema; but a
     * name that was misspelt is not also missing.
     */
    static List<Diagnostic> of(SyntaxTree tree, List<Diagnostic> fromSchema, List<Diagnostic> fromRules) {
        if (fromSchema.isEmpty() || fromRules.isEmpty()) {
            return fromSchema.isEmpty() ? fromRules : fromSchema;
        }
        List<Diagnostic> kept = new ArrayList<>();
        for (Diagnostic rule : fromRules) {
            if (!isMisspelt(tree, rule, fromSchema)) {
                kept.add(rule);
            }
        }
        int rules = kept.size();
        for (Diagnostic schema : fromSchema) {
            boolean superseded = false;
            for (int i = 0; i < rules && !superseded; i++) {
                superseded = supersedes(kept.get(i), schema);
            }
            if (!superseded) {
                kept.add(schema);
            }
        }
        return kept;
    }

    private static boolean supersedes(Diagnostic byRule, Diagnostic bySchema) {
        if (!byRule.range().intersects(bySchema.range())) {
            return false;
        }
        Rule rule = Rules.of(byRule.code());
        return rule != null && rule.supersedes().contains(bySchema.code());
    }

    /**
     * Whether what a rule misses in an element stands there under a wrong name: the rule points to the element's name, the
     * schema offers to rename something directly inside, and the rule speaks of that name.
     */
    private static boolean isMisspelt(SyntaxTree tree, Diagnostic rule, List<Diagnostic> fromSchema) {
        for (Diagnostic schema : fromSchema) {
            boolean unknownAttribute = schema.code().equals(SchemaCode.UNKNOWN_ATTRIBUTE.code());
            boolean unknownElement = schema.code().equals(SchemaCode.UNKNOWN_ELEMENT.code());
            if ((unknownAttribute || unknownElement)
                    && isInside(tree, schema, rule, unknownElement)
                    && speaksOfRename(rule, schema)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInside(SyntaxTree tree, Diagnostic schema, Diagnostic rule, boolean isElement) {
        Element at = tree.elementAt(schema.range().start());
        Element owner = at == null || !isElement ? at : at.parent();
        return owner != null && owner.nameRange().equals(rule.range());
    }

    private static boolean speaksOfRename(Diagnostic rule, Diagnostic schema) {
        for (Fix fix : schema.fixes()) {
            String name = fix.edits().get(0).replacement();
            boolean spoken = rule.message().contains("'" + name + "'")
                    || rule.message().contains("<" + name + ">")
                    || rule.message().contains("<" + name + "/>");
            if (!name.isEmpty() && spoken) {
                return true;
            }
        }
        return false;
    }
}
