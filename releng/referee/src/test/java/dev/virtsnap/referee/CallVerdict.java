package dev.virtsnap.referee;

import dev.virtsnap.hypervisor.libvirt.LibvirtDomain;
import dev.virtsnap.hypervisor.libvirt.LibvirtException;
import dev.virtsnap.hypervisor.libvirt.LibvirtSnapshot;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.rules.CallFlag;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.DeleteFlag;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.rules.LibvirtError;
import dev.virtsnap.language.rules.Objection;
import dev.virtsnap.language.rules.Power;
import dev.virtsnap.language.rules.RevertFlag;
import dev.virtsnap.language.rules.Rules;
import dev.virtsnap.language.rules.SnapshotCall;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import dev.virtsnap.referee.CallScene.Seed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What libvirt said of a revert or delete beside what the rules said of it, who were asked with what libvirt itself tells of
 * the domain just before.
 *
 * @param refusals the objections that foretell a refusal
 */
record CallVerdict(CallScene scene, List<Objection> refusals, Outcome outcome) implements Judged {

    static CallVerdict of(CallScene scene, Stage stage) {
        stage.makeImages(scene);
        return stage.with(scene.scene(), domain -> {
            seed(scene, stage, domain);
            SnapshotCall call = call(scene, stage, domain);
            List<Objection> refusals = new ArrayList<>();
            for (Objection objection : Rules.objections(call)) {
                if (objection.isRefusal()) {
                    refusals.add(objection);
                }
            }
            return new CallVerdict(scene, refusals, outcome(scene, domain));
        });
    }

    private static void seed(CallScene scene, Stage stage, LibvirtDomain domain) {
        try {
            for (Seed seed : scene.seeds()) {
                if (seed.isTaken() && stage.takesMemory()) {
                    stage.take(scene.scene(), domain, seed.xml());
                    continue;
                }
                Set<CreateFlag> flags = EnumSet.of(CreateFlag.REDEFINE);
                if (seed.current()) {
                    flags.add(CreateFlag.CURRENT);
                }
                domain.createSnapshot(seed.xml(), flags).close();
            }
        } catch (LibvirtException e) {
            throw new Unplayable(e);
        }
    }

    /** The call with the facts that a connection gives. */
    private static SnapshotCall call(CallScene scene, Stage stage, LibvirtDomain domain) {
        String current = "";
        if (domain.hasCurrentSnapshot()) {
            try (LibvirtSnapshot snapshot = domain.currentSnapshot()) {
                current = snapshot.name();
            }
        }
        List<SnapshotNode> nodes = new ArrayList<>();
        for (String xml : domain.snapshotXmls(Set.of(), Set.of())) {
            SnapshotNode node = SnapshotNode.of(SnapshotDefinition.of(SyntaxTree.parse(Text.of(xml))));
            nodes.add(node.name().equals(current) ? node.current() : node);
        }
        Facts facts = Facts.NONE
                .withDomain(Text.of(domain.isActive() ? domain.xml() : domain.inactiveXml()))
                .withPower(domain.isActive() ? Power.ACTIVE : Power.INACTIVE)
                .withPersistent(domain.isPersistent())
                .withDriver(stage.driver())
                .withVersion(stage.version())
                .withFlags(scene.flags())
                .withSurroundings(scene.scene().conditions().known(stage));
        return new SnapshotCall(scene.kind(), scene.target(), SnapshotTree.of(nodes), true, facts);
    }

    private static Outcome outcome(CallScene scene, LibvirtDomain domain) {
        try (LibvirtSnapshot snapshot = domain.snapshot(scene.target())) {
            if (scene.kind() == Intent.Kind.REVERT) {
                snapshot.revert(flags(scene, RevertFlag.class));
            } else {
                snapshot.delete(flags(scene, DeleteFlag.class));
            }
            return Outcome.accepted("");
        } catch (LibvirtException e) {
            return Outcome.refused(e);
        }
    }

    private static <F extends Enum<F> & CallFlag> Set<F> flags(CallScene scene, Class<F> type) {
        Set<F> flags = EnumSet.noneOf(type);
        scene.flags().stream().filter(type::isInstance).map(type::cast).forEach(flags::add);
        return flags;
    }

    /** Code and all words, and the page quotes them as well. */
    @Override
    public List<String> foretold() {
        return refusals.stream()
                .filter(this::isSaid)
                .map(objection -> objection.rule().id())
                .toList();
    }

    private boolean isSaid(Objection objection) {
        LibvirtError error = objection.error();
        return error != null
                && error.code().constant().equals(outcome.code())
                && error.message().equals(outcome.message())
                && Quote.of(objection.rule().id()).stream().anyMatch(quote -> quote.matches(outcome));
    }

    @Override
    public boolean isFalseAlarm() {
        return outcome.isAccepted() && !refusals.isEmpty();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Objection refusal : refusals) {
            LibvirtError error = refusal.error();
            text.append("foretold: ")
                    .append(refusal.rule().id())
                    .append(' ')
                    .append(error == null ? "" : error.message())
                    .append('\n');
        }
        return text + "libvirt: " + outcome + "\n" + scene;
    }
}
