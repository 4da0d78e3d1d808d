package dev.virtsnap.language.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.ide.Pages;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A rule that is not asked because its need is not met would have had nothing to say. */
class NeedTest {

    @Test
    void nobodyIsSilencedByItsNeed() {
        long skipped = 0;
        Set<Need> unmet = EnumSet.noneOf(Need.class);
        List<String> wrong = new ArrayList<>();
        for (Example example : examples()) {
            for (Facts facts : reduced(example.factsFor(example.document()))) {
                RuleContext context = context(example, facts);
                for (Rule rule : Rules.all()) {
                    if (context == null
                            || !rule.isAbout(context.intent().kind())
                            || rule.need().isMet(context)) {
                        continue;
                    }
                    List<Diagnostic> found = new ArrayList<>();
                    rule.check(context, found::add);
                    if (!found.isEmpty()) {
                        wrong.add(rule + " on " + example + " without " + rule.need() + ": " + found);
                    }
                    unmet.add(rule.need());
                    skipped++;
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(100_000 < skipped, "only " + skipped + " times a rule was not asked");
        assertEquals(EnumSet.complementOf(EnumSet.of(Need.NOTHING)), unmet);
    }

    @Test
    void theIndexAsksAllOthers() {
        RuleIndex index = new RuleIndex(Rules.all());
        for (Example example : examples()) {
            RuleContext context = context(example, example.factsFor(example.document()));
            if (context != null) {
                List<Rule> expected = new ArrayList<>();
                for (Rule rule : Rules.all()) {
                    if (rule.isAbout(context.intent().kind()) && rule.need().isMet(context)) {
                        expected.add(rule);
                    }
                }
                assertEquals(expected, index.rules(context), example::toString);
            }
        }
    }

    private static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (Rule rule : Rules.all()) {
            for (String section : List.of("Bad", "Good")) {
                examples.addAll(Example.of(Objects.requireNonNull(Pages.of(rule.id())), section));
            }
        }
        return examples;
    }

    /** The facts of an example, and fewer of them. */
    private static List<Facts> reduced(Facts facts) {
        Facts driver = facts.namedDriver() == null ? Facts.NONE : Facts.NONE.withDriver(facts.namedDriver());
        Facts without = new Facts(
                null,
                facts.power(),
                facts.persistent(),
                facts.snapshots(),
                facts.namedDriver(),
                facts.version(),
                facts.flags(),
                facts.surroundings(),
                facts.folder());
        Facts domain = facts.domain() == null ? driver : driver.withDomain(facts.domain());
        return List.of(
                facts,
                Facts.NONE,
                driver,
                without,
                domain,
                domain.withPower(facts.power()),
                facts.withSurroundings(Surroundings.UNKNOWN),
                facts.withDriver(Driver.QEMU),
                facts.withDriver(Driver.TEST));
    }

    private static @Nullable RuleContext context(Example example, Facts facts) {
        SyntaxTree tree = SyntaxTree.parse(Text.of(example.document()));
        SnapshotDefinition definition = SnapshotDefinition.of(tree);
        Directive directive = Directive.of(tree);
        Facts known = directive.completing(facts);
        Intent intent = Intent.of(directive.choice(example.choice(), known), definition);
        return RuleContext.of(definition, intent, known, directive);
    }
}
