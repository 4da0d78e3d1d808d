package dev.virtsnap.language.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of some rules can say anything about a document, by what it is meant for and what is known. Shared by all threads; it
 * remembers its answers, of which there are few.
 */
final class RuleIndex {

    private static final Intent.Kind[] KINDS = Intent.Kind.values();

    private final List<Rule> rules;
    private final List<Rule> aroundRedefined;
    private final boolean[] looksAround = new boolean[KINDS.length];

    /**
     * By kind and needs. Threads that ask at the same time may both make an answer; the lists are immutable and the same, so
     * it does not matter whose is kept.
     */
    private final @Nullable List<Rule>[] answers;

    // an array of lists cannot be made with their type
    @SuppressWarnings({"unchecked", "rawtypes"})
    RuleIndex(List<Rule> rules) {
        this.rules = rules;
        this.answers = (@Nullable List<Rule>[]) new List[KINDS.length * Need.SETS];
        List<Rule> around = new ArrayList<>();
        for (Rule rule : rules) {
            for (Intent.Kind kind : KINDS) {
                looksAround[kind.ordinal()] |= rule.looksAround(kind);
            }
            if (rule.looksAround(Intent.Kind.REDEFINE)) {
                around.add(rule);
            }
        }
        this.aroundRedefined = List.copyOf(around);
    }

    /** Whether any rule that has to say something on such documents asks what stands beside them. */
    boolean looksAround(Intent.Kind kind) {
        return looksAround[kind.ordinal()];
    }

    /** The rules that ask what stands beside a document that is to be redefined. */
    List<Rule> aroundRedefined() {
        return aroundRedefined;
    }

    /** The rules to ask in that context, in their order. */
    List<Rule> rules(RuleContext context) {
        Intent.Kind kind = context.intent().kind();
        int met = Need.met(context);
        int slot = kind.ordinal() * Need.SETS + met;
        List<Rule> known = answers[slot];
        if (known == null) {
            List<Rule> asked = new ArrayList<>();
            for (Rule rule : rules) {
                if (rule.isAbout(kind) && (met & rule.need().bit()) != 0) {
                    asked.add(rule);
                }
            }
            known = List.copyOf(asked);
            answers[slot] = known;
        }
        return known;
    }
}
