package dev.virtsnap.language.ide;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Related;
import dev.virtsnap.language.rules.Rule;
import dev.virtsnap.language.rules.Rules;
import dev.virtsnap.language.schema.SchemaCode;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Range;
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
        if (!tree.errors().isEmpty()) {
            return merged(tree, outside(tree.errors(), fromSchema), outside(tree.errors(), fromRules));
        }
        return merged(tree, fromSchema, fromRules);
    }

    /** Those that do not speak of a place where the syntax is wrong already: there, nothing else can be trusted. */
    private static List<Diagnostic> outside(List<Diagnostic> errors, List<Diagnostic> diagnostics) {
        List<Diagnostic> kept = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics) {
            boolean hit = false;
            for (int i = 0; i < errors.size() && !hit; i++) {
                hit = errors.get(i).range().intersects(diagnostic.range());
            }
            if (!hit) {
                kept.add(diagnostic);
            }
        }
        return kept;
    }

    private static List<Diagnostic> merged(SyntaxTree tree, List<Diagnostic> fromSchema, List<Diagnostic> fromRules) {
        if (fromSchema.isEmpty() || fromRules.isEmpty()) {
            return fromSchema.isEmpty() ? fromRules : fromSchema;
        }
        List<Diagnostic> kept = new ArrayList<>();
        for (Diagnostic rule : fromRules) {
            if (!isExplained(tree, rule, fromSchema)) {
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
        if (!isAbout(byRule, bySchema.range())) {
            return false;
        }
        Rule rule = Rules.of(byRule.code());
        return rule != null && rule.supersedes().contains(bySchema.code());
    }

    /** Whether a range is where a diagnostic stands, or a place that it names. */
    private static boolean isAbout(Diagnostic diagnostic, Range range) {
        if (diagnostic.range().intersects(range)) {
            return true;
        }
        for (Related related : diagnostic.related()) {
            if (related.isHere() && related.range().intersects(range)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the schema has said what is the matter with the element that a rule points to. */
    private static boolean isExplained(SyntaxTree tree, Diagnostic rule, List<Diagnostic> fromSchema) {
        for (Diagnostic schema : fromSchema) {
            if (isOutOfPlace(schema, rule) || isMisspelt(tree, schema, rule) || isConflict(tree, schema, rule)) {
                return true;
            }
        }
        return false;
    }

    /** The element should not be there: what it lacks does not matter. */
    private static boolean isOutOfPlace(Diagnostic schema, Diagnostic rule) {
        boolean outOfPlace = schema.code().equals(SchemaCode.MISPLACED_ELEMENT.code())
                || schema.code().equals(SchemaCode.UNKNOWN_ELEMENT.code())
                || schema.code().equals(SchemaCode.DUPLICATE_ELEMENT.code());
        return outOfPlace && schema.range().equals(rule.range());
    }

    /**
     * What a rule misses in an element stands there under a wrong name: the rule points to the element's name, the schema
     * offers to rename something directly inside, and the rule speaks of that name.
     */
    private static boolean isMisspelt(SyntaxTree tree, Diagnostic schema, Diagnostic rule) {
        boolean unknownAttribute = schema.code().equals(SchemaCode.UNKNOWN_ATTRIBUTE.code());
        boolean unknownElement = schema.code().equals(SchemaCode.UNKNOWN_ELEMENT.code());
        return (unknownAttribute || unknownElement)
                && isInside(tree, schema, rule, unknownElement)
                && speaksOfRename(rule, schema);
    }

    /** What a rule misses in an element is missed only because something else in its tag has been taken for what it is not. */
    private static boolean isConflict(SyntaxTree tree, Diagnostic schema, Diagnostic rule) {
        Rule known = Rules.of(rule.code());
        return schema.code().equals(SchemaCode.CONFLICT.code())
                && known != null
                && known.supersedes().contains(SchemaCode.MISSING_ATTRIBUTE.code())
                && isInside(tree, schema, rule, false);
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
