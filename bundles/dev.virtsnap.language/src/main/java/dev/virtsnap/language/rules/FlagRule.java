package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Fix;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A flag that is given and does not go with the rest. It is silent where the flags are not known. */
abstract class FlagRule extends Rule {

    private final CreateFlag flag;

    FlagRule(String id, Severity severity, String title, CreateFlag flag) {
        super(id, severity, title);
        this.flag = flag;
    }

    @Override
    Need need() {
        return Need.FLAGS;
    }

    /** What is wrong with the flag, which is given; null if nothing is. */
    abstract @Nullable String message(RuleContext context);

    /** A flag whose absence is the mistake; null if that mends nothing. */
    @Nullable
    CreateFlag missing(RuleContext context) {
        return null;
    }

    @Override
    public final void check(RuleContext context, Consumer<Diagnostic> found) {
        String message = context.facts().has(flag) ? message(context) : null;
        if (message == null) {
            return;
        }
        List<Fix> fixes = new ArrayList<>();
        CreateFlag missing = missing(context);
        if (missing != null) {
            fixes.addAll(adding(context, missing));
        }
        fixes.addAll(removing(context, flag));
        found.accept(at(context.flagRange(flag), message).withFixes(fixes));
    }

    /** Gives a flag in the comment of the document; nothing if there is no such comment. */
    static List<Fix> adding(RuleContext context, CallFlag flag) {
        Edit edit = context.directive().adding(flag.word());
        return edit == null || context.directive().flagRange(flag) != null
                ? List.of()
                : List.of(Fix.choice("Add '" + flag.word() + "' to the flags", edit));
    }

    /** Takes a flag out of the comment of the document; nothing if it is not given there. */
    static List<Fix> removing(RuleContext context, CallFlag flag) {
        Range range = context.directive().flagRange(flag);
        if (range == null) {
            return List.of();
        }
        int start = range.start();
        while (0 < start && context.text().charAt(start - 1) == ' ') {
            start--;
        }
        return List.of(
                Fix.choice("Remove '" + flag.word() + "' from the flags", Edit.delete(new Range(start, range.end()))));
    }
}
