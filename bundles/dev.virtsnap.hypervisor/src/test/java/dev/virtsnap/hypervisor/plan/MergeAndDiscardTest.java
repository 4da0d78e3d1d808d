package dev.virtsnap.hypervisor.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.rules.CreateFlag;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps what, and what is not done although libvirt would do it. */
class MergeAndDiscardTest {

    private static List<String> steps(Action action, String version, SnapshotState state, String snapshots) {
        Plan plan = Situations.plan(action, Situations.qemu(version, state, snapshots));
        return plan.isRefused()
                ? List.of("refused " + plan.refusals().get(0).rule())
                : plan.steps().stream().map(Step::sentence).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a b:a:current                                     | a | false | Delete 'a'
                    a b:a c:a:current                                 | a | false | Delete 'a'
                    a::external:current                               | a | false | Delete 'a'
                    a::external b:a:external:current                  | a | false | Delete 'a'
                    a::external b:a:external c:a:external:current     | a | false | refused
                    a::external b:a:external c:a:external:current     | c | false | Delete 'c'
                    a::external:current b:a:external                  | a | false | refused
                    a::external b:a:external c::external:current      | a | true  | refused
                    a b:a:external:current                            | b | false | refused SNAP705
                    a                                                 | z | false | refused SNAP601
                    """)
    void mergeKeepsWhatOthersStandOn(String snapshots, String name, boolean force, String expected) {
        String first = steps(new Merge(name, force), "11.5", SnapshotState.RUNNING, snapshots)
                .get(0)
                .strip();
        assertEquals(expected, first, snapshots);
    }

    @Test
    void mergeByForceDeletesBranchesLeavesFirst() {
        Plan plan = Situations.plan(
                new Merge("a", true),
                Situations.qemu(
                        "11.5", SnapshotState.RUNNING, "a::external b:a:external b2:b:external c:a:external:current"));

        assertEquals(
                List.of("Delete 'b2'", "Delete 'b'", "Delete 'a'"),
                plan.steps().stream().map(Step::sentence).toList(),
                plan::text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    9.0  | SHUTOFF | a:::current                      | a | false | Revert to 'a'; Delete 'a'
                    9.0  | RUNNING | a:::current                      | a | false | refused
                    9.0  | SHUTOFF | a b:a:internal:current           | a | false | refused
                    9.0  | SHUTOFF | a b:a:internal:current           | a | true  | Revert to 'a'; Delete 'a' and all snapshots below it
                    9.0  | SHUTOFF | a::external:current              | a | false | Give the domain '/vm/web1.qcow2' as disk 'vda'; Delete the record of 'a'
                    9.0  | SHUTOFF | a::external b::external:current  | b | false | refused SNAP603
                    9.0  | SHUTOFF | a::external b:a:external:current | a | true  | refused SNAP603
                    11.5 | SHUTOFF | a::external:current              | a | false | Revert to 'a'; Delete 'a'
                    11.5 | SHUTOFF | a::external b:a:external:current | a | true  | Revert to 'a'; Delete 'b'; Delete 'a'
                    10.0 | SHUTOFF | a b:a:external:current           | a | true  | refused
                    11.3 | SHUTOFF | a:::current                      | a | false | refused
                    """)
    void discardBringsBackWhatThereWas(
            String version, SnapshotState state, String snapshots, String name, boolean force, String expected) {
        List<String> steps = steps(new Discard(name, Set.of(), force, false), version, state, snapshots);
        assertEquals(expected, String.join("; ", steps).strip(), snapshots);
    }

    @Test
    void discardOfARunningGuestHasToBeAllowedToLoseItsMemory() {
        Plan plan = Situations.plan(
                new Discard("a", Set.of(), false, true), Situations.qemu("9.0", SnapshotState.RUNNING, "a:::current"));

        assertEquals(2, plan.steps().size(), plan::text);
        assertEquals(SnapshotState.SHUTOFF, plan.stateAfter());
        assertTrue(plan.losses().stream().anyMatch(loss -> loss.kind() == Loss.Kind.MEMORY), plan::text);
        assertTrue(plan.losses().stream().anyMatch(loss -> loss.kind() == Loss.Kind.POINT), plan::text);
    }

    @Test
    void mergeOfAnOverlayNamesTheFilesItWritesAndRemoves() {
        String text = Situations.plan(
                        new Merge("a", false), Situations.qemu("9.0", SnapshotState.RUNNING, "a::external:current"))
                .text();

        assertTrue(text.contains("file written: What '/vm/web1.a' holds is written into '/vm/web1.qcow2'"), text);
        assertTrue(text.contains("file removed: libvirt removes '/vm/web1.a'"), text);
        assertTrue(text.contains("virsh -c qemu:///system snapshot-delete web1 a\n"), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    RUNNING | a b:a:internal:current   | b | false | Create 'kept'; Revert to 'a'
                    RUNNING | a b:a:internal:current   | b | true  | Revert to 'a'
                    SHUTOFF | a b:a c:b:internal:current | b | false | Create 'kept'; Revert to 'a'
                    SHUTOFF | a b:a c:a:internal:current | b | false | refused
                    SHUTOFF | a:::current              | a | false | refused
                    SHUTOFF | a                        | a | false | refused
                    SHUTOFF | a b:a:external:current   | b | false | Create 'kept' (disk-only); Revert to 'a'
                    SHUTOFF | a::external b:a:external:current | b | false | refused SNAP603
                    SHUTOFF | a                        | z | false | refused SNAP601
                    """)
    void whoDeactivatesGoesBackToWhatWasBefore(
            SnapshotState state, String snapshots, String name, boolean loseChanges, String expected) {
        List<String> steps = steps(new Deactivate(name, Set.of(), "kept", loseChanges), "9.0", state, snapshots);
        assertEquals(expected, String.join("; ", steps).strip(), snapshots);
    }

    @Test
    void startFromAnExternalSnapshotLeavesItAsItIsBeforeLibvirtCanRevert() {
        Plan plan = Situations.plan(
                new StartFrom("a", false, false),
                Situations.qemu("9.0", SnapshotState.SHUTOFF, "a::external b:a:external:current"));

        assertEquals(
                List.of(
                        "Give the domain '/vm/web1.qcow2' as disk 'vda'",
                        "Create 'from-a' (no-metadata, disk-only)",
                        "Note down 'a' (redefine, current)",
                        "Start the domain"),
                plan.steps().stream().map(Step::sentence).toList(),
                plan::text);
        assertEquals(SnapshotState.RUNNING, plan.stateAfter());
    }

    /** A definition made of that of now would undo what a step before has done to other disks. */
    @Test
    void behindOtherStepsThereIsNoOtherWay() {
        Plan plan = Situations.plan(
                new Several(List.of(
                        new Create("<domainsnapshot><name>c</name></domainsnapshot>", Set.of(CreateFlag.DISK_ONLY), ""),
                        new StartFrom("a", false, false))),
                Situations.qemu("9.0", SnapshotState.SHUTOFF, "a::external:current"));

        assertEquals("SNAP603", plan.refusals().get(0).rule(), plan::text);
    }

    @Test
    void whatIsKeptHasANameThatIsFreeAndStaysTheSame() {
        Plan plan = Situations.plan(
                new Deactivate("b", Set.of(), "", false),
                Situations.qemu("9.0", SnapshotState.SHUTOFF, "a b:a b-left:b:internal:current"));

        assertEquals("Create 'b-left-2'", plan.steps().get(0).sentence(), plan::text);
    }
}
