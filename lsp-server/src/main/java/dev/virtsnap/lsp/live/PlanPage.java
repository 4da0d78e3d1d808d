package dev.virtsnap.lsp.live;

import dev.virtsnap.hypervisor.plan.Hazard;
import dev.virtsnap.hypervisor.plan.Loss;
import dev.virtsnap.hypervisor.plan.Plan;
import dev.virtsnap.hypervisor.plan.Refusal;
import dev.virtsnap.hypervisor.plan.Shown;
import dev.virtsnap.hypervisor.plan.Step;
import dev.virtsnap.language.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;

/** A plan as an editor shows it: as a document, or as a few lines where there is no room for one. */
final class PlanPage {

    /** More lines no message has room for. */
    private static final int MOST = 14;

    private PlanPage() {}

    /** All of it, to be read as it is or as Markdown: what libvirt is told by somebody else cannot get out of its block. */
    static String markdown(Plan plan) {
        return "# Plan: " + (plan.isRefused() ? "refused" : "nothing is done yet") + "\n\n" + "```text\n" + plan.text()
                + "```\n";
    }

    /** What it is, in one sentence. */
    static String sentence(Plan plan) {
        return plan.action().sentence() + ", domain " + Shown.quoted(plan.domain()) + " on " + Shown.plain(plan.uri());
    }

    /** What it is and whether anything is lost, where all of it is shown beside. */
    static String summary(Plan plan) {
        int losses = plan.losses().size();
        int steps = plan.steps().size();
        return sentence(plan) + ": " + steps + (steps == 1 ? " step. " : " steps. ")
                + (losses == 0
                        ? "Nothing is lost."
                        : losses == 1
                                ? "One thing is lost or changed for good."
                                : losses + " things are lost or changed for good.");
    }

    /** What matters of it, in few lines. */
    static String essence(Plan plan) {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (Step step : plan.steps()) {
            lines.add(++number + ". " + step.sentence() + ": " + plan.virsh(step));
        }
        lines.add(plan.losses().isEmpty() ? "Nothing is lost." : "Lost or changed for good:");
        for (Loss loss : plan.losses()) {
            lines.add("- " + loss.kind().words() + ": " + loss.sentence());
        }
        for (Hazard hazard : plan.hazards()) {
            if (hazard.severity() == Severity.ERROR || hazard.severity() == Severity.WARNING) {
                lines.add(hazard.severity().word() + ": " + hazard.message());
            }
        }
        int left = lines.size() - MOST;
        return sentence(plan) + ".\n" + String.join("\n", lines.subList(0, Math.min(MOST, lines.size())))
                + (left <= 0 ? "" : "\n… and " + left + " lines more; 'virtsnap plan' shows all.");
    }

    /** Why it is not done. */
    static String refusal(Plan plan) {
        Refusal first = plan.refusals().get(0);
        String text = first.libvirtText();
        return sentence(plan) + ", is refused: " + first.reason()
                + (first.rule().isEmpty() ? "" : " [" + first.rule() + "]")
                + (text == null
                        ? ""
                        : " libvirt would say: " + Shown.plain(text.replace('\n', ' ')) + " (" + first.constant()
                                + ")");
    }

    /** The lines by which a person would do the same without this program. */
    static String byHand(Plan plan, List<Step> steps) {
        return String.join("; ", steps.stream().map(plan::virsh).toList());
    }
}
