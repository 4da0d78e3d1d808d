package dev.virtsnap.hypervisor.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.model.SnapshotState;
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
                    9.0  | SHUTOFF | a::external:current              | a | false | refused SNAP603
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
}
