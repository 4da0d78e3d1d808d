package dev.virtsnap.hypervisor.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.hypervisor.plan.Action;
import dev.virtsnap.hypervisor.plan.Create;
import dev.virtsnap.hypervisor.plan.Discard;
import dev.virtsnap.hypervisor.plan.Merge;
import dev.virtsnap.hypervisor.plan.Plan;
import dev.virtsnap.hypervisor.plan.Planner;
import dev.virtsnap.hypervisor.plan.Revert;
import dev.virtsnap.hypervisor.plan.Step;
import dev.virtsnap.hypervisor.run.Journal;
import dev.virtsnap.hypervisor.run.Outcome;
import dev.virtsnap.hypervisor.run.Progress;
import dev.virtsnap.hypervisor.run.Runner;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.xerces.XsdDatatypes;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The daemon is killed or stopped before, during and after steps of plans on a real QEMU. Whatever comes of it: what is on the
 * disk is what was there or what the plan says, no snapshot is gone that the plan does not take away, the outcome says what was
 * done and what there is, and a new connection works.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {

    private static final Create MEMORY = new Create("<domainsnapshot><name>new</name></domainsnapshot>", Set.of(), "");
    private static final Create DISKS =
            new Create("<domainsnapshot><name>new</name></domainsnapshot>", EnumSet.of(CreateFlag.DISK_ONLY), "");
    private static final Revert REVERT = new Revert("old", Set.of());
    private static final Merge MERGE = new Merge("old", false);
    private static final Discard DISCARD = new Discard("old", Set.of(), false, true);

    private final Planner planner = new Planner(Grammar.embedded(XsdDatatypes.INSTANCE), Clock.systemUTC());

    private QemuDaemon daemon;

    @BeforeAll
    void open() throws IOException, InterruptedException {
        daemon = new QemuDaemon();
    }

    @AfterAll
    void close() throws IOException {
        daemon.close();
    }

    /** A moment in a run. */
    private enum Moment {
        BEFORE_THE_RUN,
        DURING_THE_FIRST,
        BETWEEN_TWO,
        AFTER_THE_LAST
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(MEMORY, false, "KILL", Moment.BEFORE_THE_RUN),
                Arguments.of(MEMORY, false, "KILL", Moment.DURING_THE_FIRST),
                Arguments.of(MEMORY, false, "KILL", Moment.AFTER_THE_LAST),
                Arguments.of(DISKS, false, "KILL", Moment.DURING_THE_FIRST),
                Arguments.of(REVERT, false, "KILL", Moment.DURING_THE_FIRST),
                Arguments.of(MERGE, false, "KILL", Moment.DURING_THE_FIRST),
                Arguments.of(MERGE, true, "KILL", Moment.DURING_THE_FIRST),
                Arguments.of(DISCARD, false, "KILL", Moment.DURING_THE_FIRST),
                Arguments.of(DISCARD, false, "KILL", Moment.BETWEEN_TWO),
                Arguments.of(DISCARD, false, "KILL", Moment.AFTER_THE_LAST),
                Arguments.of(DISCARD, false, "STOP", Moment.BETWEEN_TWO),
                Arguments.of(MERGE, true, "STOP", Moment.DURING_THE_FIRST),
                Arguments.of(MEMORY, false, "STOP", Moment.BEFORE_THE_RUN));
    }

    @ParameterizedTest(name = "{2} {3}: {0}")
    @MethodSource("faults")
    void nothingIsLostThatThePlanDoesNotName(Action action, boolean external, String signal, Moment moment)
            throws Exception {
        try (DaemonGuest guest = new DaemonGuest(daemon, external)) {
            guest.start();
            run(guest, action, signal, moment);
        }
    }

    private void run(DaemonGuest guest, Action action, String signal, Moment moment) throws Exception {
        Plan plan;
        Outcome outcome = null;
        try (Hypervisor hypervisor = guest.open()) {
            plan = planner.plan(action, guest.situation(hypervisor));
            assertFalse(plan.isRefused(), plan::text);
            Runner runner =
                    new Runner(planner, new Journal(daemon.folder().resolve("j" + guest.name()), Clock.systemUTC()));
            if (moment == Moment.BEFORE_THE_RUN) {
                daemon.signal(signal);
                assertThrows(HypervisorException.class, () -> runner.run(plan, hypervisor, Progress.NONE));
            } else {
                Fault fault = new Fault(daemon, signal, moment, plan.steps().size());
                outcome = runner.run(plan, hypervisor, fault);
                fault.awaitSignal();
            }
        }
        if (outcome != null) {
            assertExplained(outcome, plan);
        }
        daemon.revive();
        Situation now;
        try (Hypervisor again = guest.open()) {
            now = guest.situation(again);
        }
        assertKept(plan, outcome, now);
        boolean mayBeBack = action == REVERT || action == DISCARD;
        assertTrue(
                guest.holds(DaemonGuest.AFTER) || (mayBeBack && guest.holds(DaemonGuest.BEFORE)),
                () -> String.valueOf(now.tree().nodes()));
    }

    /** What was done, what failed and what was not begun are all the steps, and there is a sentence about what there is now. */
    private static void assertExplained(Outcome outcome, Plan plan) {
        int named = outcome.done().size() + outcome.left().size() + (outcome.failed() == null ? 0 : 1);
        assertEquals(plan.steps().size(), named, outcome::text);
        if (outcome.kind() == Outcome.Kind.DONE) {
            return;
        }
        assertEquals(Outcome.Kind.FAILED, outcome.kind(), outcome::text);
        Step failed = outcome.failed();
        assertNotNull(failed, outcome::text);
        assertFalse(outcome.sentence().isEmpty(), outcome::text);
        assertTrue(
                outcome.advice().contains("does not answer any more")
                        && outcome.advice().contains("Look at the snapshots as they are now")
                        && outcome.advice().contains("'virsh edit'") == failed.mergesFiles(),
                outcome::text);
    }

    /** Of the snapshots that there were all are there, but those that a step takes away. */
    private static void assertKept(Plan plan, @Nullable Outcome outcome, Situation now) {
        plan.before().nodes().forEach(node -> {
            boolean takenAway = plan.after().node(node.name()) == null;
            assertTrue(
                    takenAway || now.tree().node(node.name()) != null,
                    () -> node.name() + " is gone\n" + (outcome == null ? "" : outcome.text()));
        });
        if (outcome != null && outcome.kind() == Outcome.Kind.DONE) {
            assertEquals(plan.after().nodes().size(), now.tree().nodes().size(), outcome::text);
        }
    }

    /** Sends a signal to the daemon at a moment of a run. */
    private static final class Fault implements Progress {

        /** Steps of a QEMU without hardware virtualisation take longer. */
        private static final long IN_THE_MIDDLE_MILLIS = 60;

        private final QemuDaemon daemon;
        private final String signal;
        private final Moment moment;
        private final int count;
        private Thread sender = new Thread(() -> {});
        private int done;

        Fault(QemuDaemon daemon, String signal, Moment moment, int count) {
            this.daemon = daemon;
            this.signal = signal;
            this.moment = moment;
            this.count = count;
        }

        @Override
        public void begins(int step, int steps, Step what) {
            if (step == 1 && moment == Moment.DURING_THE_FIRST) {
                sender = new Thread(() -> {
                    try {
                        Thread.sleep(IN_THE_MIDDLE_MILLIS);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    daemon.signal(signal);
                });
                sender.setDaemon(true);
                sender.start();
            }
        }

        /** A step may be faster than the signal. */
        void awaitSignal() throws InterruptedException {
            sender.join();
        }

        @Override
        public void done(Step step) {
            done++;
            boolean between = moment == Moment.BETWEEN_TWO && done == 1;
            boolean last = moment == Moment.AFTER_THE_LAST && done == count;
            if (between || last) {
                daemon.signal(signal);
            }
        }
    }
}
