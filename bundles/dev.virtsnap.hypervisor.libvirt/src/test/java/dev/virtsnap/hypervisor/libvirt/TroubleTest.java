package dev.virtsnap.hypervisor.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.hypervisor.Hypervisor;
import dev.virtsnap.hypervisor.Job;
import dev.virtsnap.hypervisor.plan.Action;
import dev.virtsnap.hypervisor.plan.Create;
import dev.virtsnap.hypervisor.plan.Delete;
import dev.virtsnap.hypervisor.plan.Discard;
import dev.virtsnap.hypervisor.plan.Loss;
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
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What goes wrong on a host, on a real QEMU: no room, files that are there or not, names that are too long, other clients. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TroubleTest {

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

    private Runner runner(String journal) {
        return new Runner(planner, new Journal(daemon.folder().resolve(journal), Clock.systemUTC()));
    }

    private record Done(Plan plan, Outcome outcome, List<String> names) {}

    private Done run(DaemonGuest guest, Action action) throws LibvirtMissingException, IOException {
        return run(guest, action, Progress.NONE);
    }

    private Done run(DaemonGuest guest, Action action, Progress progress) throws LibvirtMissingException, IOException {
        try (Hypervisor hypervisor = guest.open()) {
            Plan plan = planner.plan(action, guest.situation(hypervisor));
            Outcome outcome = runner("j" + guest.name()).run(plan, hypervisor, progress);
            return new Done(plan, outcome, names(guest, hypervisor));
        }
    }

    private static List<String> names(DaemonGuest guest, Hypervisor hypervisor) {
        return List.copyOf(guest.situation(hypervisor).documents().keySet());
    }

    private static Create create(String name, String more, CreateFlag... flags) {
        return new Create(
                "<domainsnapshot><name>" + name + "</name>" + more + "</domainsnapshot>",
                flags.length == 0 ? Set.of() : EnumSet.copyOf(List.of(flags)),
                "new.xml");
    }

    private static Create memoryIn(Path file) {
        return create(
                "m",
                "<memory snapshot='external' file='" + file
                        + "'/><disks><disk name='vda' snapshot='external'/></disks>");
    }

    private static void assertFailed(Done done, String sentence) {
        Outcome outcome = done.outcome();
        assertEquals(Outcome.Kind.FAILED, outcome.kind(), outcome::text);
        assertTrue(outcome.sentence().contains(sentence), outcome::text);
        assertTrue(
                outcome.advice()
                        .startsWith("The snapshots are as they were before this step. Nothing was done before."),
                outcome::text);
        assertEquals(List.of("old"), done.names());
    }

    /** libvirt takes the snapshot, fails to note it down, and forgets it; the plan does not go there. */
    @Test
    void aNameThatIsTooLongIsRefusedBeforeLibvirtTouchesTheDisks() throws Exception {
        try (DaemonGuest guest = new DaemonGuest(daemon, false)) {
            String name = "n".repeat(248);
            Done done = run(guest, create(name, ""));

            assertEquals(Outcome.Kind.REFUSED, done.outcome().kind());
            assertEquals("SNAP303", done.plan().refusals().get(0).rule());
            assertEquals(1, tags(guest));
            LibvirtException refused = assertThrows(
                    LibvirtException.class,
                    () -> guest.does(domain -> domain.createSnapshot(TestDriver.definition(name), Set.of())
                            .close()));
            assertTrue(done.plan()
                    .refusals()
                    .get(0)
                    .foretells(refused.error().codeName(), refused.error().message()));
            assertEquals(2, tags(guest), "what libvirt leaves in the image, and nobody knows");
            assertTrue(guest.holds(DaemonGuest.AFTER));
        }
    }

    private long tags(DaemonGuest guest) {
        return daemon.asNobody("qemu-img", "snapshot", "-l", guest.image())
                .lines()
                .filter(line -> line.matches("\\d+ .*"))
                .count();
    }

    @Test
    void aMemoryFileThatIsThereIsNamedBeforeItIsWrittenOver() throws Exception {
        try (DaemonGuest guest = new DaemonGuest(daemon, false)) {
            Path file = daemon.folder().resolve("precious");
            daemon.asNobody("sh", "-c", "echo precious > " + file);
            guest.start();
            Done done = run(guest, memoryIn(file));

            assertTrue(done.outcome().isAsPlanned(), done.outcome()::text);
            assertTrue(
                    done.plan()
                            .losses()
                            .contains(new Loss(
                                    Loss.Kind.FILE_WRITTEN,
                                    "'" + file + "' exists, and libvirt writes the memory over it without asking.",
                                    file.toString())),
                    done.plan()::text);
            assertTrue(1_000 < Files.size(file));
            assertTrue(guest.holds(DaemonGuest.AFTER));
        }
    }

    @Test
    void withoutItsOverlayNothingIsMergedAndTheImageBelowStays() throws Exception {
        try (DaemonGuest guest = new DaemonGuest(daemon, true)) {
            Files.delete(Path.of(guest.overlay()));

            assertFailed(run(guest, new Merge("old", false)), "Cannot access storage file '" + guest.overlay() + "'");
            Done more = run(guest, create("more", "", CreateFlag.DISK_ONLY));
            assertEquals(Outcome.Kind.REFUSED, more.outcome().kind());
            assertTrue(more.outcome().sentence().contains("'" + guest.overlay() + "'"), more.outcome()::text);
            assertTrue(guest.holds(DaemonGuest.BEFORE, guest.image()));
        }
    }

    /** A file that is full from the start: everything that is written to it meets the end of the disk. */
    @Test
    void aFullDiskLeavesTheGuestAsItWas() throws Exception {
        try (DaemonGuest guest = new DaemonGuest(daemon, false)) {
            Path full = daemon.folder().resolve("full");
            assertEquals(
                    0,
                    new ProcessBuilder("mknod", "-m", "666", full.toString(), "c", "1", "7")
                            .start()
                            .waitFor());
            guest.start();
            assertFailed(run(guest, memoryIn(full)), "No space left on device");

            guest.does(domain -> assertEquals(GuestState.PAUSED, domain.state().guest()));
            assertFalse(Files.exists(Path.of(guest.image().replace(".qcow2", ".m"))));
            assertTrue(guest.holds(DaemonGuest.AFTER));
        }
    }

    @Test
    void whereTheJournalCannotBeWrittenTheNextStepIsNotBegun() throws Exception {
        try (DaemonGuest guest = new DaemonGuest(daemon, false)) {
            guest.does(domain -> TestDriver.create(domain, "more"));
            Path journal = daemon.folder().resolve("j" + guest.name());
            Done done = run(guest, new Discard("old", Set.of(), true, true), new Progress() {
                @Override
                public void done(Step step) {
                    try (Stream<Path> files = Files.walk(journal)) {
                        for (Path file :
                                files.filter(each -> each.endsWith("steps.txt")).toList()) {
                            Files.delete(file);
                            Files.createSymbolicLink(file, Path.of("/dev/full"));
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });

            Outcome outcome = done.outcome();
            assertEquals(Outcome.Kind.FAILED, outcome.kind(), outcome::text);
            assertEquals(1, outcome.done().size());
            assertEquals(done.plan().steps().size() - 1, outcome.left().size());
            assertTrue(outcome.sentence().contains("No space left on device"), outcome::text);
            assertTrue(outcome.advice().startsWith("Make room for it. Look at the snapshots"), outcome::text);
            assertEquals(List.of("more", "old"), done.names());
            assertTrue(guest.holds(DaemonGuest.BEFORE), "that step was done");
        }
    }

    @Test
    void memoryThatWasSavedIsNotMetByOtherDisks() throws Exception {
        try (DaemonGuest guest = new DaemonGuest(daemon, false)) {
            guest.start();
            guest.does(domain -> domain.power().managedSave());
            Done create = run(guest, create("more", ""));
            Done revert = run(guest, new Revert("old", Set.of()));

            assertTrue(create.outcome().isAsPlanned(), create.outcome()::text);
            assertTrue(
                    create.plan().hazards().stream()
                            .anyMatch(each -> each.code().equals("HAZ038")),
                    create.plan()::text);
            assertEquals(Outcome.Kind.REFUSED, revert.outcome().kind());
            assertEquals("SNAP606", revert.plan().refusals().get(0).rule());
            guest.does(domain -> assertTrue(domain.power().hasManagedSave()));
            assertTrue(guest.holds(DaemonGuest.AFTER));
        }
    }

    @Test
    void whatAnotherClientHasDoneMeanwhileIsNotDoneOver() throws Exception {
        try (DaemonGuest guest = new DaemonGuest(daemon, false);
                Hypervisor hypervisor = guest.open()) {
            Plan plan = planner.plan(new Delete("old", Set.of()), guest.situation(hypervisor));
            run(guest, create("other", ""));
            Outcome outcome = runner("j" + guest.name()).run(plan, hypervisor, Progress.NONE);

            assertEquals(Outcome.Kind.CHANGED, outcome.kind());
            assertEquals(List.of("old", "other"), names(guest, hypervisor));
        }
    }

    /** Two that know nothing of each other, for their journals lie in different places: libvirt takes one after the other. */
    @Test
    void twoClientsAtOnceLoseNothing() throws Exception {
        try (DaemonGuest guest = new DaemonGuest(daemon, false)) {
            guest.start();
            List<CompletableFuture<Outcome>> both = new ArrayList<>();
            List<Hypervisor> opened = new ArrayList<>();
            for (String name : List.of("a", "b")) {
                Hypervisor hypervisor = guest.open();
                opened.add(hypervisor);
                Plan plan = planner.plan(create(name, ""), guest.situation(hypervisor));
                both.add(CompletableFuture.supplyAsync(() -> {
                    try {
                        return runner(name).run(plan, hypervisor, Progress.NONE);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
            }
            List<String> expected = new ArrayList<>(List.of("old"));
            for (int i = 0; i < 2; i++) {
                Outcome outcome = both.get(i).get();
                assertTrue(
                        outcome.kind() == Outcome.Kind.DONE || outcome.kind() == Outcome.Kind.CHANGED, outcome::text);
                if (outcome.kind() == Outcome.Kind.DONE) {
                    expected.add(i == 0 ? "a" : "b");
                }
            }
            assertTrue(1 < expected.size());
            expected.sort(null);
            assertEquals(expected, names(guest, opened.get(0)));
            opened.forEach(Hypervisor::close);
            assertTrue(guest.holds(DaemonGuest.AFTER));
        }
    }

    /** Takes the memory slowly from a pipe, so that the job that saves it goes on until it is given up. */
    private static final class SlowReader extends Thread {

        private static final int PIECE = 64 * 1024;

        private final Path pipe;
        private volatile boolean fast;

        SlowReader(Path pipe) {
            this.pipe = pipe;
            setDaemon(true);
        }

        @Override
        public void run() {
            byte[] piece = new byte[PIECE];
            try (InputStream in = new FileInputStream(pipe.toFile())) {
                while (0 <= in.read(piece)) {
                    if (!fast) {
                        Thread.sleep(20);
                    }
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void aJobTellsHowFarItIsAndCanBeCancelled() throws Exception {
        Path memory = daemon.folder().resolve("memory");
        daemon.asNobody("dd", "if=/dev/urandom", "of=" + memory, "bs=1M", "count=8");
        try (DaemonGuest guest = new DaemonGuest(daemon, false, memory.toString())) {
            Path pipe = daemon.folder().resolve("pipe");
            daemon.asNobody("mkfifo", pipe.toString());
            SlowReader reader = new SlowReader(pipe);
            reader.start();
            guest.start();
            List<Job> seen = new ArrayList<>();
            Done done = run(guest, memoryIn(pipe), new Progress() {
                @Override
                public void works(Duration elapsed, @Nullable Job job) {
                    if (job != null) {
                        seen.add(job);
                    }
                }

                @Override
                public boolean isCancelled() {
                    return 3 <= seen.size();
                }
            });
            reader.fast = true;

            Outcome outcome = done.outcome();
            assertEquals(Outcome.Kind.CANCELLED, outcome.kind(), outcome::text);
            assertEquals("VIR_ERR_OPERATION_ABORTED", outcome.constant(), outcome::text);
            assertTrue(outcome.advice().startsWith("The snapshots are as they were before this step."), outcome::text);
            assertEquals(List.of("old"), done.names());
            Job last = seen.get(seen.size() - 1);
            assertTrue(last.canBeAborted() && 0 < last.total() && 0 < last.done(), last::toString);
            assertTrue(0 <= last.percent() && last.percent() < 100, last::toString);
            guest.does(domain -> assertEquals(GuestState.PAUSED, domain.state().guest()));
            assertTrue(guest.holds(DaemonGuest.AFTER));
        }
    }
}
