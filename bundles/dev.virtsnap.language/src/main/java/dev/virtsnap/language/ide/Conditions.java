package dev.virtsnap.language.ide;

import dev.virtsnap.language.rules.Directive;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.rules.RuleSelection;

/**
 * What is known and wanted beside a document. What a person says now goes before what the document says of itself in a
 * {@link Directive directive}, and that before what is usual where the document lies.
 *
 * @param choice what a person says that the document is meant for
 * @param facts what a person says of its target
 * @param usualChoice what such documents are usually meant for
 * @param usualFacts what is usual for their targets
 * @param selection which rules are asked, and how severely things are told
 */
public record Conditions(
        Intent.Choice choice, Facts facts, Intent.Choice usualChoice, Facts usualFacts, RuleSelection selection) {

    /** Nothing is known, everything is wanted. */
    public static final Conditions NONE = asked(Intent.Choice.AUTO, Facts.NONE, RuleSelection.ALL);

    /** What a person says, where nothing is usual. */
    public static Conditions asked(Intent.Choice choice, Facts facts, RuleSelection selection) {
        return new Conditions(choice, facts, Intent.Choice.AUTO, Facts.NONE, selection);
    }

    /** These with something usual. */
    public Conditions usually(Intent.Choice otherChoice, Facts otherFacts) {
        return new Conditions(choice, facts, otherChoice, otherFacts, selection);
    }

    public Conditions withFacts(Facts other) {
        return new Conditions(choice, other, usualChoice, usualFacts, selection);
    }

    public Conditions withChoice(Intent.Choice other) {
        return new Conditions(other, facts, usualChoice, usualFacts, selection);
    }

    /** All facts for a document that has such a directive. */
    Facts known(Directive directive) {
        return directive.completing(facts).completedBy(usualFacts);
    }

    /** What a document that has such a directive is meant for, as far as that is said. */
    Intent.Choice choice(Directive directive) {
        Intent.Choice said = directive.choice(choice, directive.completing(facts));
        if (said != Intent.Choice.AUTO || usualChoice != Intent.Choice.AUTO) {
            return said == Intent.Choice.AUTO ? usualChoice : said;
        }
        return Directive.NONE.choice(Intent.Choice.AUTO, known(directive));
    }
}
