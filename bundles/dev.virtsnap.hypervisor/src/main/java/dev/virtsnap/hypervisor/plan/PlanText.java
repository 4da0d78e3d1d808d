package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.model.SnapshotTree;
import java.util.List;

/** A plan for people. */
final class PlanText {

    /** Of larger trees only the changes are shown. */
    private static final int DRAWN = 30;

    private final StringBuilder out = new StringBuilder();
    private final Plan plan;

    private PlanText(Plan plan) {
        this.plan = plan;
    }

    static String of(Plan plan) {
        PlanText text = new PlanText(plan);
        text.head();
        text.steps();
        if (plan.isRefused()) {
            text.refusals();
        } else {
            text.trees();
            text.losses();
        }
        text.hazards();
        return text.out.toString();
    }

    private void head() {
        line(plan.action().sentence() + ", domain " + Shown.quoted(plan.domain()) + " on " + Shown.plain(plan.uri()));
    }

    private void steps() {
        int number = 0;
        for (Step step : plan.steps()) {
            line("");
            line("  " + ++number + ". " + step.sentence());
            line("     " + step.function());
            line("     " + plan.virsh(step));
        }
    }

    private void refusals() {
        line("");
        for (Refusal refusal : plan.refusals()) {
            line("Refused: " + refusal.reason() + (refusal.rule().isEmpty() ? "" : " [" + refusal.rule() + "]"));
            String text = refusal.libvirtText();
            if (text != null) {
                line("  libvirt: " + Shown.plain(text.replace('\n', ' ')) + " (" + refusal.constant() + ")");
            }
        }
    }

    private void trees() {
        List<String> changes = TreeShape.changes(plan.before(), plan.after());
        line("");
        if (changes.isEmpty()) {
            line("The snapshots stay as they are.");
        } else if (plan.before().nodes().size() <= DRAWN && plan.after().nodes().size() <= DRAWN) {
            tree("Snapshots before:", plan.before());
            tree("Snapshots after:", plan.after());
        } else {
            line("Snapshots:");
            changes.forEach(change -> line("  " + change));
        }
        if (plan.stateBefore() != plan.stateAfter()) {
            line("The domain is '" + plan.stateBefore().word() + "' before, '"
                    + plan.stateAfter().word() + "' after.");
        }
    }

    private void tree(String title, SnapshotTree tree) {
        line(title);
        TreeText.of(tree).lines().forEach(each -> line("  " + each));
    }

    private void losses() {
        if (plan.losses().isEmpty()) {
            line("Nothing is lost.");
            return;
        }
        line("Lost or changed for good:");
        for (Loss loss : plan.losses()) {
            line("  " + loss.kind().words() + ": " + loss.sentence());
        }
    }

    private void hazards() {
        for (Hazard hazard : plan.hazards()) {
            if (hazard.severity() != Severity.INFO) {
                line(hazard.severity().word() + ": " + hazard.message()
                        + (hazard.code().isEmpty() ? "" : " [" + hazard.code() + "]"));
            }
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
