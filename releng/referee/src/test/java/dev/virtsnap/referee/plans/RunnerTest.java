package dev.virtsnap.referee.plans;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.hypervisor.Domain;
import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.HypervisorException;
import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.hypervisor.plan.Action;
import dev.virtsnap.hypervisor.plan.Create;
import dev.virtsnap.hypervisor.plan.Delete;
import dev.virtsnap.hypervisor.plan.Describe;
import dev.virtsnap.hypervisor.plan.Discard;
import dev.virtsnap.hypervisor.plan.Merge;
import dev.virtsnap.hypervisor.plan.Plan;
import dev.virtsnap.hypervisor.plan.Planner;
import dev.virtsnap.hypervisor.plan.Redefine;
import dev.virtsnap.hypervisor.plan.Rename;
import dev.virtsnap.hypervisor.plan.Revert;
import dev.virtsnap.hypervisor.plan.SetCurrent;
import dev.virtsnap.hypervisor.plan.Step;
import dev.virtsnap.hypervisor.plan.TreeShape;
import dev.virtsnap.hypervisor.run.Journal;
import dev.virtsnap.hypervisor.run.JournalEntry;
import dev.virtsnap.hypervisor.run.Outcome;
import dev.virtsnap.hypervisor.run.Progress;
import dev.virtsnap.hypervisor.run.Runner;
import dev.virtsnap.language.rules.CreateFlag;
import dev.virtsnap.language.rules.DeleteFlag;
import dev.virtsnap.language.schema.Grammar;
import dev.virtsnap.language.xerces.XsdDatatypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of plans when they are run, on libvirt's test driver. */
class RunnerTest {

    private final Planner planner = new Planner(Grammar.embedded(XsdDatatypes.INSTANCE), Clock.systemUTC());
    private final Path folder;
    private final Journal journal;
    private final Runner runner;
    private Hypervisor hypervisor;

    RunnerTest(@TempDir Path folder) {
        this.folder = folder;
        this.journal = new Journal(folder.resolve("journal"), Clock.systemUTC());
        this.runner = new Runner(planner, journal);
        this.hypervisor = TestNode.open(folder, TestNode.OFF);
    }

    /** Three snapshots in a line; the last is current. */
    @BeforeEach
    void createThree() throws IOException {
        for (String name : new String[] {"a", "b", "c"}) {
            run(plan(create(name)));
        }
    }

    @AfterEach
    void close() {
        hypervisor.close();
    }

    private static Create create(String name) {
        return new Create("<domainsnapshot><name>" + name + "</name></domainsnapshot>", Set.of(), "new.xml");
    }

    private Situation situation() {
        try (Domain domain = hypervisor.domain(TestNode.DOMAIN)) {
            return Situation.of(hypervisor, domain);
        }
    }

    private Plan plan(Action action) {
        return planner.plan(action, situation());
    }

    private Outcome run(Plan plan) throws IOException {
        return runner.run(plan, hypervisor, Progress.NONE);
    }

    @Test
    void aPlanOfYesterdayIsNotRun() throws IOException {
        Plan plan = plan(new Delete("a", Set.of()));
        run(plan(new Describe("c", "changed")));
        Situation before = situation();

        Outcome outcome = run(plan);

        assertEquals(Outcome.Kind.CHANGED, outcome.kind());
        assertTrue(outcome.text().contains("not begun: Delete 'a'\n"), outcome::text);
        assertEquals(before.digest(), situation().digest());
    }

    @Test
    void aRefusedPlanIsNotRun() throws IOException {
        assertEquals(
                Outcome.Kind.REFUSED,
                run(plan(new Discard("a", Set.of(), false, false))).kind());
    }

    @Test
    void twoRunsExcludeEachOtherAndADeadOneNobody() throws IOException {
        Path lock = Files.createDirectories(folder.resolve("journal/locks"))
                .resolve("4dea22b3-1d52-d8f3-2516-782e98ab3fa0.lock");
        Files.writeString(lock, "1");
        assertEquals(Outcome.Kind.BUSY, run(plan(new Delete("c", Set.of()))).kind());
        assertNotNull(situation().tree().node("c"));

        Files.writeString(lock, Long.toString(Integer.MAX_VALUE));
        assertEquals(Outcome.Kind.DONE, run(plan(new Delete("c", Set.of()))).kind());
        assertFalse(Files.exists(lock));
    }

    @Test
    void theFirstStepThatFailsIsTheLast() throws IOException {
        Plan plan = plan(new Discard("c", Set.of(), false, false));
        Outcome outcome = runner.run(plan, hypervisor, new Progress() {
            @Override
            public void begins(int number, int count, Step step) {
                assertEquals(2, count);
                try (Domain other = hypervisor.domain(TestNode.DOMAIN)) {
                    if (number == 2) {
                        other.delete("c", Set.of());
                    }
                }
            }
        });

        assertEquals(Outcome.Kind.FAILED, outcome.kind());
        assertEquals("VIR_ERR_NO_DOMAIN_SNAPSHOT", outcome.constant());
        assertEquals(
                """
                done: Revert to 'c'
                failed: Delete 'c'
                Domain snapshot not found: no domain snapshot with matching name 'c' (VIR_ERR_NO_DOMAIN_SNAPSHOT)
                The snapshots are as this step was to leave them. Look at the snapshots as they are now before \
                anything else. What there was before is in FOLDER.
                """
                        .replace(
                                "FOLDER",
                                Objects.requireNonNull(outcome.entry()).folder().toString()),
                outcome.text());
    }

    @Test
    void betweenTwoStepsARunCanBeCancelled() throws IOException {
        Outcome outcome = runner.run(plan(new Rename("a", "z")), hypervisor, new Progress() {
            private boolean begun;

            @Override
            public void begins(int number, int count, Step step) {
                begun = true;
            }

            @Override
            public boolean isCancelled() {
                return begun;
            }
        });

        assertEquals(Outcome.Kind.CANCELLED, outcome.kind());
        assertEquals(1, outcome.done().size());
        assertEquals(2, outcome.left().size());
        assertEquals(
                List.of("a", "b", "c", "z"), List.copyOf(situation().documents().keySet()));
        assertTrue(outcome.advice().contains("'virtsnap journal undo "), outcome::text);
    }

    static Stream<Action> undone() {
        return Stream.of(
                new Delete("a", Set.of()),
                new Delete("b", Set.of()),
                new Delete("c", Set.of()),
                new Delete("b", EnumSet.of(DeleteFlag.CHILDREN)),
                new Delete("a", EnumSet.of(DeleteFlag.CHILDREN_ONLY)),
                new Merge("a", false),
                new Rename("a", "z"),
                new Rename("c", "z"),
                new Describe("b", "changed"),
                new SetCurrent("a"));
    }

    @ParameterizedTest
    @MethodSource("undone")
    void whatChangesRecordsAloneCanBeUndone(Action action) throws IOException {
        Situation before = situation();
        Outcome outcome = run(plan(action));
        assertEquals(Outcome.Kind.DONE, outcome.kind(), outcome::text);
        JournalEntry entry = journal.entries().get(0);
        assertEquals(entry, journal.entry(entry.id()));
        assertTrue(entry.isDone());

        Plan undo = plan(journal.undo(entry));
        assertEquals(Outcome.Kind.DONE, run(undo).kind(), undo::text);

        assertEquals(List.of(), TreeShape.changes(before.tree(), situation().tree()));
        assertEquals(before.documents(), situation().documents());
        assertTrue(plan(journal.undo(entry)).isRefused(), "there is nothing more to be undone");
    }

    @Test
    void whatChangesMoreIsNotUndoneByHalves() throws IOException {
        run(plan(new Revert("a", Set.of())));
        Plan undo = plan(journal.undo(journal.entries().get(0)));

        assertTrue(undo.isRefused());
        assertTrue(undo.text().contains("More than records was changed (Revert to 'a')"), undo::text);
    }

    @Test
    void theJournalKeepsSecretsToItself() throws IOException {
        run(plan(new Delete("a", Set.of())));
        Path entry = journal.entries().get(0).folder();

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(entry)));
        assertTrue(Files.readString(entry.resolve("snapshots/001-a.xml")).contains("passwd='s3cret'"));
    }

    @Test
    void nothingIsWrittenDownForWhatTakesNothingAway() throws IOException {
        run(plan(create("d")));

        assertEquals(List.of(), journal.entries());
    }

    /** What a plan is made on keeps all that the present record says, or it would not know what libvirt compares. */
    @ParameterizedTest
    @CsvSource({"65536</memory>, 131072</memory>", "1</vcpu>, 2</vcpu>", "bus='virtio', bus='scsi'"})
    void aRecordIsNotGivenAnotherMachine(String was, String becomes) {
        String stored = Objects.requireNonNull(situation().document("a"));
        String other = stored.replace(was, becomes);
        assertNotEquals(stored, other);

        Plan plan = plan(new Redefine(other, Set.of(), "a.xml"));

        assertEquals("SNAP116", plan.refusals().get(0).rule(), plan::text);
        try (Domain domain = hypervisor.domain(TestNode.DOMAIN)) {
            HypervisorException said = assertThrows(
                    HypervisorException.class, () -> domain.create(other, EnumSet.of(CreateFlag.REDEFINE)));
            assertTrue(
                    plan.refusals().stream().anyMatch(each -> each.foretells(said.constant(), said.sentence())),
                    said::sentence);
        }
    }
}
