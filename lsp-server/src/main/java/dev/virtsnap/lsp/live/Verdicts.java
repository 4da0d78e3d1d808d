package dev.virtsnap.lsp.live;

import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.hypervisor.plan.Action;
import dev.virtsnap.hypervisor.plan.Create;
import dev.virtsnap.hypervisor.plan.Delete;
import dev.virtsnap.hypervisor.plan.Discard;
import dev.virtsnap.hypervisor.plan.Merge;
import dev.virtsnap.hypervisor.plan.Plan;
import dev.virtsnap.hypervisor.plan.Redefine;
import dev.virtsnap.hypervisor.plan.Refusal;
import dev.virtsnap.hypervisor.plan.Revert;
import dev.virtsnap.hypervisor.plan.StartFrom;
import dev.virtsnap.hypervisor.run.Outcome;
import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.Severity;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.rules.CallFlag;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.rules.RevertFlag;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.syntax.Element;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refusals as diagnostics: where a rule knows of it, with that rule's code and at its place; else at the name of what the
 * refusal speaks of.
 */
final class Verdicts {

    private Verdicts() {}

    /** Why a plan is refused, at places of the document that it was made from. */
    static List<Diagnostic> of(Plan plan, Subject subject, Situation situation, Grammar grammar) {
        List<Diagnostic> found = new ArrayList<>();
        if (!plan.isRefused()) {
            return found;
        }
        Analysis analysis = Analysis.of(
                subject.analysis().text(),
                grammar,
                choice(plan.action()),
                situation.facts().withFlags(flags(plan.action())));
        for (Refusal refusal : plan.refusals()) {
            int before = found.size();
            for (Diagnostic each : analysis.diagnostics()) {
                if (each.severity() == Severity.ERROR && each.code().equals(refusal.rule()) && !found.contains(each)) {
                    found.add(each);
                }
            }
            boolean told = found.stream().anyMatch(each -> each.code().equals(refusal.rule()));
            if (found.size() == before && (!told || refusal.rule().isEmpty())) {
                found.add(Diagnostic.error(refusal.rule(), place(subject, refusal.reason()), refusal.reason()));
            }
        }
        return found;
    }

    /** What libvirt said when it was asked after all. */
    static List<Diagnostic> of(Outcome outcome, Subject subject) {
        if (outcome.kind() != Outcome.Kind.FAILED) {
            return List.of();
        }
        String said = outcome.sentence();
        return List.of(Diagnostic.error(outcome.constant(), place(subject, said), "libvirt says: " + said));
    }

    private static Intent.Choice choice(Action action) {
        if (action instanceof Create create) {
            return create.flags().contains(CreateFlag.REDEFINE) ? Intent.Choice.REDEFINE : Intent.Choice.CREATE;
        }
        if (action instanceof Redefine) {
            return Intent.Choice.REDEFINE;
        }
        boolean reverts = action instanceof Revert || action instanceof StartFrom || action instanceof Discard;
        boolean deletes = action instanceof Delete || action instanceof Merge;
        return reverts ? Intent.Choice.REVERT : deletes ? Intent.Choice.DELETE : Intent.Choice.REDEFINE;
    }

    private static Set<? extends CallFlag> flags(Action action) {
        if (action instanceof Create create) {
            return create.flags();
        }
        if (action instanceof Redefine redefine) {
            return redefine.flags();
        }
        if (action instanceof Revert revert) {
            return revert.flags();
        }
        if (action instanceof StartFrom) {
            return Set.of(RevertFlag.RUNNING);
        }
        return action instanceof Delete delete ? delete.flags() : Set.of();
    }

    /** The disk or the parent that a sentence names in quotes; else the name of the snapshot, else that of the root. */
    static Range place(Subject subject, String sentence) {
        SnapshotDefinition definition = subject.analysis().definition();
        for (SnapshotDisk disk : definition.disks()) {
            Range disks = named(disk.name(), sentence);
            if (disks != null) {
                return disks;
            }
        }
        Value name = definition.name();
        Range parents = named(definition.parentName(), sentence);
        if (parents != null && named(name, sentence) == null) {
            return parents;
        }
        if (name != null && !name.isEmpty()) {
            return name.range();
        }
        Element root = definition.root();
        return root == null ? new Range(0, 0) : root.nameRange();
    }

    private static @Nullable Range named(@Nullable Value name, String sentence) {
        return name != null && !name.isEmpty() && sentence.contains("'" + name.text() + "'") ? name.range() : null;
    }
}
