package dev.virtsnap.hypervisor.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.model.SnapshotState;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several actions are one plan, and each is tried on what those before it have left. */
class SeveralTest {

    private static final String FRESH = "<domainsnapshot><name>kept</name></domainsnapshot>";

    @Test
    void aSnapshotFirstAndThenTheRevert() {
        Action action = new Several(List.of(new Create(FRESH, Set.of(), ""), new Revert("a", Set.of())));
        Plan plan = Situations.plan(action, Situations.qemu("9.0", SnapshotState.SHUTOFF, "a b:a:current"));
        assertFalse(plan.isRefused(), plan::text);
        assertEquals("Create 'kept', then revert to 'a'", action.sentence());
        assertEquals(
                List.of("Create 'kept'", "Revert to 'a'"),
                plan.steps().stream().map(Step::sentence).toList());
        assertEquals("b", Objects.requireNonNull(plan.after().node("kept")).parent());
        assertEquals("a", Objects.requireNonNull(plan.after().current()).name());
    }

    @Test
    void whatAnEarlierOneTookAwayIsNotThereForALaterOne() {
        Plan plan = Situations.plan(
                new Several(List.of(new Delete("a", Set.of()), new Revert("a", Set.of()))),
                Situations.qemu("9.0", SnapshotState.SHUTOFF, "a b:a:current"));
        assertTrue(plan.isRefused(), plan::text);
        assertEquals("SNAP601", plan.refusals().get(0).rule());
        assertEquals(2, plan.after().nodes().size());
    }

    @Test
    void ofManyTheSentenceNamesTheFirst() {
        List<Action> deletes = IntStream.range(0, 5)
                .<Action>mapToObj(i -> new Delete("s" + i, Set.of()))
                .toList();
        assertEquals("Delete 's0', then delete 's1', then delete 's2' and 2 more", new Several(deletes).sentence());
    }

    @Test
    void aLossSaysWhichFileItIsAbout() {
        Plan plan = Situations.plan(
                new Delete("a", Set.of()),
                Situations.qemu("9.9", SnapshotState.SHUTOFF, "a::external b:a:external:current"));
        assertEquals(
                List.of("/vm/web1.qcow2", "/vm/web1.a"),
                plan.losses().stream().map(Loss::file).filter(Objects::nonNull).toList());
    }
}
