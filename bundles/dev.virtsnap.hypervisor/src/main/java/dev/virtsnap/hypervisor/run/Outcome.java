package dev.virtsnap.hypervisor.run;

import dev.virtsnap.hypervisor.plan.Step;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param kind in which way
 * @param done the steps that are done
 * @param failed the step that failed; null if none did
 * @param left the steps that were not begun
 * @param constant libvirt's code for the failure; empty if there is none
 * @param sentence what happened, for people: a failure in libvirt's words
 * @param advice how to get out; empty if there is nothing to get out of
 * @param differences how the snapshots differ from what the plan has foretold; none if they do not, or nobody has looked
 * @param entry the record of what there was before; null if nothing was at stake
 */
public record Outcome(
        Kind kind,
        List<Step> done,
        @Nullable Step failed,
        List<Step> left,
        String constant,
        String sentence,
        String advice,
        List<String> differences,
        @Nullable JournalEntry entry) {

    /** Ways in which a run ends. */
    public enum Kind {
        /** All steps are done. */
        DONE,
        /** The plan was refused from the start; nothing is done. */
        REFUSED,
        /** The domain is no longer what the plan was made for; nothing is done. */
        CHANGED,
        /** Somebody else works on the domain; nothing is done. */
        BUSY,
        /** A step failed. */
        FAILED,
        /** It was cancelled. */
        CANCELLED
    }

    static Outcome nothingDone(Kind kind, List<Step> left, String sentence, String advice) {
        return new Outcome(kind, List.of(), null, left, "", sentence, advice, List.of(), null);
    }

    /** Whether all is done, and as the plan has foretold. */
    public boolean isAsPlanned() {
        return kind == Kind.DONE && differences.isEmpty();
    }

    /** All of it for a person, in lines. */
    public String text() {
        StringBuilder out = new StringBuilder();
        for (Step step : done) {
            out.append("done: ").append(step.sentence()).append('\n');
        }
        Step culprit = failed;
        if (culprit != null) {
            out.append(kind == Kind.CANCELLED ? "cancelled: " : "failed: ")
                    .append(Objects.requireNonNull(culprit).sentence())
                    .append('\n');
        }
        for (Step step : left) {
            out.append("not begun: ").append(step.sentence()).append('\n');
        }
        out.append(sentence)
                .append(constant.isEmpty() ? "" : " (" + constant + ")")
                .append('\n');
        if (!differences.isEmpty()) {
            out.append("The snapshots are not what the plan has foretold:\n");
            differences.forEach(each -> out.append("  ").append(each).append('\n'));
        }
        if (!advice.isEmpty()) {
            out.append(advice).append('\n');
        }
        return out.toString();
    }
}
