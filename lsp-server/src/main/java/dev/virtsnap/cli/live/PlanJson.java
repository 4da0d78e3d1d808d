package dev.virtsnap.cli.live;

import dev.virtsnap.cli.report.Json;
import dev.virtsnap.hypervisor.plan.CreateStep;
import dev.virtsnap.hypervisor.plan.Hazard;
import dev.virtsnap.hypervisor.plan.Loss;
import dev.virtsnap.hypervisor.plan.Plan;
import dev.virtsnap.hypervisor.plan.Refusal;
import dev.virtsnap.hypervisor.plan.Step;
import dev.virtsnap.hypervisor.plan.TreeShape;
import dev.virtsnap.hypervisor.run.JournalEntry;
import dev.virtsnap.hypervisor.run.Outcome;
import dev.virtsnap.language.model.SnapshotKind;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.SnapshotTree;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plans, trees and outcomes for programs. Members are only ever added. */
public final class PlanJson {

    /** What was read to be changed has passwords in it, and what is printed is kept who knows where. */
    private static final Pattern PASSWORD = Pattern.compile(" passwd=('[^']*'|\"[^\"]*\")");

    private PlanJson() {}

    /** A plan, and what became of it if it was run. */
    public static String of(Plan plan, @Nullable Outcome outcome) {
        Json json = new Json().object();
        json.name("uri").value(plan.uri());
        json.name("domain").value(plan.domain());
        json.name("action").value(plan.action().sentence());
        json.name("digest").value(plan.digest());
        json.name("refused").value(plan.isRefused());
        json.name("refusals").array();
        for (Refusal refusal : plan.refusals()) {
            String text = refusal.libvirtText();
            json.object();
            json.name("rule").value(refusal.rule());
            json.name("code").value(refusal.constant());
            json.name("text").value(text == null ? "" : text);
            json.name("reason").value(refusal.reason()).endObject();
        }
        json.endArray().name("steps").array();
        for (Step step : plan.steps()) {
            step(json, plan, step);
        }
        json.endArray();
        tree(json.name("before"), plan.before());
        tree(json.name("after"), plan.after());
        strings(json.name("changes"), TreeShape.changes(plan.before(), plan.after()));
        json.name("stateBefore").value(plan.stateBefore().word());
        json.name("stateAfter").value(plan.stateAfter().word());
        json.name("losses").array();
        for (Loss loss : plan.losses()) {
            json.object().name("kind").value(loss.kind().words());
            json.name("message").value(loss.sentence()).endObject();
        }
        json.endArray().name("hazards").array();
        for (Hazard hazard : plan.hazards()) {
            json.object().name("code").value(hazard.code());
            json.name("severity").value(hazard.severity().word());
            json.name("message").value(hazard.message()).endObject();
        }
        json.endArray();
        if (outcome != null) {
            outcome(json.name("outcome"), outcome);
        }
        return json.endObject() + "\n";
    }

    private static void step(Json json, Plan plan, Step step) {
        json.object().name("sentence").value(step.sentence());
        json.name("function").value(step.function());
        json.name("virsh").value(plan.virsh(step));
        json.name("destructive").value(step.isDestructive());
        if (step instanceof CreateStep create) {
            json.name("xml").value(PASSWORD.matcher(create.xml()).replaceAll(""));
        }
        json.endObject();
    }

    private static void outcome(Json json, Outcome outcome) {
        json.object().name("kind").value(outcome.kind().name().toLowerCase(Locale.ROOT));
        strings(json.name("done"), sentences(outcome.done()));
        Step failed = outcome.failed();
        json.name("failed").value(failed == null ? "" : failed.sentence());
        strings(json.name("left"), sentences(outcome.left()));
        json.name("code").value(outcome.constant());
        json.name("message").value(outcome.sentence());
        json.name("advice").value(outcome.advice());
        strings(json.name("differences"), outcome.differences());
        JournalEntry entry = outcome.entry();
        json.name("journal").value(entry == null ? "" : entry.id()).endObject();
    }

    private static List<String> sentences(List<Step> steps) {
        return steps.stream().map(Step::sentence).toList();
    }

    private static void strings(Json json, List<String> texts) {
        json.array();
        texts.forEach(json::value);
        json.endArray();
    }

    /** The snapshots of a tree, in the order in which they were given. */
    public static String of(SnapshotTree tree) {
        Json json = new Json();
        tree(json, tree);
        return json + "\n";
    }

    private static void tree(Json json, SnapshotTree tree) {
        json.array();
        for (SnapshotNode node : tree.nodes()) {
            String parent = node.parent();
            SnapshotState state = node.state();
            SnapshotKind kind = node.kind();
            json.object().name("name").value(node.name());
            json.name("parent").value(parent == null ? "" : parent);
            json.name("state").value(state == null ? "" : state.word());
            json.name("kind").value(kind == null ? "" : kind.word());
            json.name("current").value(node.isCurrent()).endObject();
        }
        json.endArray();
    }
}
