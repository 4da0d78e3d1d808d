package dev.virtsnap.referee;

import dev.virtsnap.language.model.SnapshotTree;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.Intent;
import dev.virtsnap.language.rules.Power;
import dev.virtsnap.language.text.Text;
import java.util.EnumSet;
import java.util.Set;

/**
 * One call of {@code virDomainSnapshotCreateXML} and everything that its answer depends on.
 *
 * @param domain the domain XML, for the driver that is to play it
 * @param active whether the domain runs
 * @param persistent whether it is defined beyond its run
 * @param snapshots the snapshots that it has
 * @param flags all flags of the call
 * @param document the definition
 * @param conditions what goes on in the domain
 */
record Scene(
        String domain,
        boolean active,
        boolean persistent,
        SnapshotTree snapshots,
        Set<CreateFlag> flags,
        String document,
        Conditions conditions) {

    Scene {
        flags = Set.copyOf(flags);
    }

    Scene(
            String domain,
            boolean active,
            boolean persistent,
            SnapshotTree snapshots,
            Set<CreateFlag> flags,
            String document) {
        this(domain, active, persistent, snapshots, flags, document, Conditions.NONE);
    }

    boolean redefines() {
        return flags.contains(CreateFlag.REDEFINE);
    }

    Intent.Choice choice() {
        return redefines() ? Intent.Choice.REDEFINE : Intent.Choice.CREATE;
    }

    /** The same in the words of the rules: everything is known. */
    Facts facts(Stage stage) {
        return factsWithoutSnapshots(stage).withSnapshots(snapshots);
    }

    /** All but the snapshots that the domain has. */
    Facts factsWithoutSnapshots(Stage stage) {
        return Facts.NONE
                .withDomain(Text.of(domain))
                .withPower(active ? Power.ACTIVE : Power.INACTIVE)
                .withPersistent(persistent)
                .withDriver(stage.driver())
                .withVersion(stage.version())
                .withFlags(flags)
                .withSurroundings(conditions.known(stage));
    }

    /** The name of the domain. */
    String name() {
        return domain.replaceFirst("(?s).*?<name>([^<]*)</name>.*", "$1");
    }

    Scene with(String otherDomain, SnapshotTree otherSnapshots, String otherDocument) {
        return new Scene(otherDomain, active, persistent, otherSnapshots, flags, otherDocument, conditions);
    }

    @Override
    public String toString() {
        return (active ? "running" : "shutoff") + (persistent ? "" : " transient") + " " + words() + "\n" + domain
                + "\n" + document;
    }

    private Set<CreateFlag> words() {
        Set<CreateFlag> ordered = EnumSet.noneOf(CreateFlag.class);
        ordered.addAll(flags);
        return ordered;
    }
}
