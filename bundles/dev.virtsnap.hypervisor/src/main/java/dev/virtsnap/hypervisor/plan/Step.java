package dev.virtsnap.hypervisor.plan;

import dev.virtsnap.hypervisor.Blocking;
import dev.virtsnap.hypervisor.Domain;
import java.util.List;

/** One call of libvirt on a domain. A value. */
public sealed interface Step permits CreateStep, RevertStep, DeleteStep, DropSavedState, DefineStep, StartStep {

    /** What it does, as an imperative: {@code Revert to 'a'}. */
    String sentence();

    /** The function of libvirt, with the constants of its flags. */
    String function();

    /** The same for a shell, without what opens the connection: the command of virsh and its arguments. */
    List<String> virsh(String domain);

    /** Whether something may be gone afterwards that was there before. */
    boolean isDestructive();

    /** Whether more than what libvirt has noted down changes: then no record brings it back. */
    boolean changesData();

    /** Whether images may be merged and removed by it. */
    default boolean mergesFiles() {
        return false;
    }

    /** What is to be said of it, as things would stand. */
    Verdict verdict(Simulation simulation);

    /** What is lost by it, as things would stand. */
    List<Loss> losses(Simulation simulation);

    /** Does it to the simulation. */
    void play(Simulation simulation);

    /** Does it. */
    @Blocking
    void run(Domain domain);
}
