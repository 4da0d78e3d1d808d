package dev.virtsnap.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.hypervisor.plan.Deactivate;
import dev.virtsnap.hypervisor.plan.Discard;
import dev.virtsnap.hypervisor.plan.Loss;
import dev.virtsnap.hypervisor.plan.Merge;
import dev.virtsnap.hypervisor.plan.Plan;
import dev.virtsnap.hypervisor.plan.Revert;
import dev.virtsnap.hypervisor.plan.StartFrom;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is on the disk of a guest after a merge and after a discard: what was written last, and what was there before. */
@ExtendWith(QemuExtension.class)
class QemuContentsTest {

    private static final String BEFORE = "0x11";
    private static final String AFTER = "0x22";
    private static final String LATER = "0x33";

    private final QemuGuest guest;

    QemuContentsTest(QemuStage stage) {
        this.guest = new QemuGuest(stage);
    }

    @BeforeEach
    void writeBefore() {
        guest.write(BEFORE);
    }

    @AfterEach
    void close() {
        guest.close();
    }

    private void startIf(boolean running) {
        if (running) {
            guest.start();
        }
    }

    private void stopIfActive() {
        if (guest.isActive()) {
            guest.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void mergingAnInternalSnapshotKeepsWhatWasWrittenAfter(boolean running) {
        guest.createInternal("a");
        guest.write(AFTER);
        startIf(running);

        assertFalse(guest.does(new Merge("a", false)).isRefused());

        stopIfActive();
        assertTrue(guest.holds(AFTER));
        assertTrue(guest.trial().situation().tree().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void discardingAnInternalSnapshotBringsBackWhatWasBefore(boolean running) {
        guest.createInternal("a");
        guest.write(AFTER);
        assertFalse(guest.holds(BEFORE), "the disk is read, and not only looked at");
        startIf(running);

        assertFalse(guest.does(new Discard("a", Set.of(), false, true)).isRefused());

        stopIfActive();
        assertTrue(guest.holds(BEFORE));
        assertTrue(guest.trial().situation().tree().isEmpty());
    }

    @Test
    void discardingByForceTakesThoseBelowWithIt() {
        guest.createInternal("a");
        guest.write(AFTER);
        guest.createInternal("b");
        guest.write(LATER);

        assertTrue(guest.does(new Discard("a", Set.of(), false, false)).isRefused());
        assertFalse(guest.does(new Discard("a", Set.of(), true, false)).isRefused());

        assertTrue(guest.holds(BEFORE));
        assertTrue(guest.trial().situation().tree().isEmpty());
    }

    @Test
    void mergingAnInternalSnapshotLeavesTheOthersAsTheyAre() {
        guest.createInternal("a");
        guest.write(AFTER);
        guest.createInternal("b");
        guest.write(LATER);

        guest.does(new Merge("a", false));
        assertTrue(guest.holds(LATER));
        guest.does(new Revert("b", Set.of()));
        assertTrue(guest.holds(AFTER));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void mergingAnOverlayKeepsWhatWasWrittenAfter(boolean running) {
        String base = guest.image();
        guest.createExternal("a");
        guest.write(AFTER);
        startIf(running);

        Plan plan = guest.does(new Merge("a", false));

        assertFalse(plan.isRefused(), plan::text);
        stopIfActive();
        assertEquals(base, guest.image());
        assertTrue(guest.holds(AFTER));
    }

    @Test
    void mergingTheMiddleOfAChainKeepsWhatWasWrittenAfter() {
        guest.createExternal("a");
        guest.write(AFTER);
        guest.createExternal("b");
        String top = guest.image();
        guest.start();

        Plan plan = guest.does(new Merge("a", false));

        assertFalse(plan.isRefused(), plan::text);
        guest.stop();
        assertEquals(top, guest.image());
        assertTrue(guest.holds(AFTER));
        assertEquals(1, guest.trial().situation().tree().nodes().size());
    }

    /** Memory that was saved for the next start does not fit other disks: it goes first, and only if that is allowed. */
    @Test
    void savedMemoryDoesNotMeetOtherDisks() {
        guest.createInternal("a");
        guest.write(AFTER);
        guest.start();
        guest.save();

        Plan revert = guest.does(new Revert("a", Set.of()));
        assertEquals("SNAP606", revert.refusals().get(0).rule(), revert::text);
        assertTrue(guest.does(new StartFrom("a", false, false)).isRefused());
        Plan start = guest.does(new StartFrom("a", false, true));

        assertFalse(start.isRefused(), start::text);
        assertTrue(start.losses().stream().anyMatch(loss -> loss.kind() == Loss.Kind.SAVED_STATE), start::text);
        assertTrue(guest.isActive());
        guest.stop();
        assertTrue(guest.holds(BEFORE));
    }

    /** The disk of a clone stands on the image that a merge would write into; not even force goes past that. */
    @Test
    void noOverlayIsMergedBelowACloneThatNobodyKnows() {
        String base = guest.image();
        guest.createExternal("a");
        guest.write(AFTER);
        String clone = guest.folder() + "/clone.qcow2";
        QemuStage.run(List.of("qemu-img", "create", "-q", "-f", "qcow2", "-F", "qcow2", "-b", base, clone));

        Plan plan = guest.does(new Merge("a", true));

        assertTrue(plan.isRefused(), plan::text);
        assertFalse(plan.refusals().get(0).isOfLibvirt(), plan::text);
        assertTrue(plan.text().contains("clone.qcow2' stands on '"), plan::text);
        assertTrue(guest.holds(AFTER));
    }

    /** libvirt cannot revert to external snapshots before 9.9, so the domain gets back the image below by other calls. */
    @Test
    void discardingAnOverlayBringsBackWhatWasBeforeWhereLibvirtCannot() {
        String base = guest.image();
        guest.createExternal("a");
        String overlay = guest.image();
        guest.write(AFTER);

        Plan plan = guest.does(new Discard("a", Set.of(), false, false));

        assertFalse(plan.isRefused(), plan::text);
        assertTrue(plan.text().contains("It stays in '" + overlay + "', which takes "), plan::text);
        assertEquals(base, guest.image());
        assertTrue(guest.holds(BEFORE));
        assertTrue(guest.trial().situation().tree().isEmpty());
        assertTrue(guest.holds(AFTER, overlay), "what was written since is still there");
    }

    @Test
    void startingFromAnOverlayLeavesAllSnapshotsAsTheyAreWhereLibvirtCannot() {
        guest.createExternal("a");
        guest.write(AFTER);
        guest.createExternal("b");
        String top = guest.image();
        guest.write(LATER);

        Plan plan = guest.does(new StartFrom("a", false, false));

        assertFalse(plan.isRefused(), plan::text);
        assertTrue(guest.isActive());
        guest.stop();
        assertTrue(guest.holds(BEFORE));
        assertEquals(
                "a",
                Objects.requireNonNull(guest.trial().situation().tree().current())
                        .name());
        guest.write(LATER);
        assertTrue(guest.holds(LATER, top));
        assertFalse(guest.does(new StartFrom("b", false, false)).isRefused());
        guest.stop();
        assertTrue(guest.holds(AFTER));
    }

    /** Where others stand on the same image, or the guest runs, there is no way but that of a newer libvirt. */
    @Test
    void whereNobodyMayWriteToTheImageBelowNothingIsDone() {
        guest.createExternal("a");
        guest.write(AFTER);
        guest.does(new StartFrom("a", false, false));
        guest.stop();
        guest.createExternal("c");
        guest.does(new StartFrom("a", false, false));

        Plan running = guest.does(new Discard("a", Set.of(), false, true));
        guest.stop();
        Plan below = guest.does(new Discard("a", Set.of(), true, true));

        assertEquals("SNAP603", below.refusals().get(0).rule());
        assertTrue(running.isRefused());
    }

    @Test
    void deactivatingGoesBackAndKeepsWhatThereIs() {
        guest.createInternal("a");
        guest.write(AFTER);
        guest.createInternal("b");
        guest.write(LATER);

        Plan plan = guest.does(new Deactivate("b", Set.of(), "kept", false));

        assertFalse(plan.isRefused(), plan::text);
        assertTrue(guest.holds(BEFORE));
        guest.does(new Revert("b", Set.of()));
        assertTrue(guest.holds(AFTER));
        guest.does(new Revert("kept", Set.of()));
        assertTrue(guest.holds(LATER));
    }

    /** What an overlay takes is what was written since. */
    @Test
    void whatWasWrittenSinceIsMeasured() {
        guest.createExternal("a");
        String overlay = guest.image();
        guest.write(AFTER);

        Plan plan = guest.does(new Merge("a", false));

        assertTrue(plan.text().contains("may grow by as much as '" + overlay + "' takes now: "), plan::text);
        assertTrue(plan.text().matches("(?s).* takes now: \\d+\\.\\d KiB\\..*"), plan::text);
    }
}
