package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.language.rules.LibvirtError;
import dev.virtsnap.language.rules.Objection;
import dev.virtsnap.language.rules.Rules;
import dev.virtsnap.language.rules.SnapshotCall;
import java.util.ArrayList;
import java.util.List;

/** What the rules have against a revert or a delete, in the order in which libvirt looks. */
final class Objections {

    /** The snapshot is looked up before the call, and flags are looked at before anything else. */
    private static final String NOT_THERE = "SNAP601";

    private Objections() {}

    static Verdict verdict(SnapshotCall call) {
        List<Refusal> first = new ArrayList<>();
        List<Refusal> flags = new ArrayList<>();
        List<Refusal> rest = new ArrayList<>();
        List<Hazard> hazards = new ArrayList<>();
        for (Objection objection : Rules.objections(call)) {
            LibvirtError error = objection.error();
            if (error == null) {
                hazards.add(new Hazard(objection.rule().id(), objection.severity(), objection.message()));
            } else if (objection.rule().id().equals(NOT_THERE)) {
                first.add(Refusal.of(objection, error));
            } else if (error.text().startsWith("Flags '")) {
                flags.add(0, Refusal.of(objection, error));
            } else if (error.text().startsWith("unsupported flags")) {
                flags.add(Refusal.of(objection, error));
            } else {
                rest.add(Refusal.of(objection, error));
            }
        }
        first.addAll(flags);
        first.addAll(rest);
        return new Verdict(first, hazards);
    }
}
