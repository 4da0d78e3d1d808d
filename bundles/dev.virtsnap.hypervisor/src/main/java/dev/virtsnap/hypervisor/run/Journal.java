package dev.virtsnap.hypervisor.run;

import dev.virtsnap.hypervisor.Situation;
import dev.virtsnap.hypervisor.plan.Plan;
import dev.virtsnap.hypervisor.plan.Restore;
import dev.virtsnap.hypervisor.plan.Step;
import dev.virtsnap.hypervisor.plan.TreeFiles;
import dev.virtsnap.language.model.SnapshotNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records on disk of what domains were before something was done to them, readable for their owner alone, since passwords may
 * be in them. Each is a folder.
 */
public final class Journal {

    private static final String FACTS = "entry.properties";
    private static final String STEPS = "steps.txt";
    private static final String BEYOND = "beyond-records.txt";
    private static final String DONE = "done";
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;

    /** A journal in a folder, which is made when it is needed. */
    public Journal(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    Path locks() {
        return folder.resolve("locks");
    }

    /** Writes down what there is; it is on disk when this returns. */
    JournalEntry begin(Plan plan, Situation situation) throws IOException {
        Instant now = clock.instant();
        Path place = place(ID.format(now));
        write(place.resolve("domain.xml"), situation.inactiveXml());
        Path snapshots = place.resolve("snapshots");
        Files.createDirectory(snapshots);
        for (TreeFiles.Document document : TreeFiles.of(situation)) {
            write(snapshots.resolve(document.file()), document.xml());
        }
        SnapshotNode current = situation.tree().current();
        Properties facts = new Properties();
        facts.setProperty("time", now.toString());
        facts.setProperty("uri", situation.uri());
        facts.setProperty("domain", situation.domain());
        facts.setProperty("uuid", situation.uuid());
        facts.setProperty("action", plan.action().sentence());
        facts.setProperty("current", current == null ? "" : current.name());
        StringWriter text = new StringWriter();
        facts.store(text, null);
        write(place.resolve(FACTS), text.toString());
        return Objects.requireNonNull(read(place));
    }

    /** A folder that nobody else has, whoever else begins at the same time. */
    private Path place(String id) throws IOException {
        Files.createDirectories(folder, permissions());
        for (int i = 1; true; i++) {
            Path place = folder.resolve(i == 1 ? id : id + "-" + i);
            try {
                return Files.createDirectory(place, permissions());
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
        }
    }

    /** For the owner alone, where files have owners. */
    private FileAttribute<?>[] permissions() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(
                file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
    }

    private static void append(Path file, String line, OpenOption... more) throws IOException {
        List<OpenOption> options = new ArrayList<>(List.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        options.addAll(List.of(more));
        Files.writeString(file, line.replace('\n', ' ') + "\n", options.toArray(new OpenOption[0]));
    }

    /**
     * Notes that a step is about to begin, and whether it changes more than records; the latter is on disk when this returns.
     * The former is only for people: to wait for the disk at each of ten thousand steps would take minutes.
     */
    void step(JournalEntry entry, Step step) throws IOException {
        append(entry.folder().resolve(STEPS), step.sentence());
        if (step.changesData()) {
            append(entry.folder().resolve(BEYOND), step.sentence(), StandardOpenOption.DSYNC);
        }
    }

    void done(JournalEntry entry) throws IOException {
        append(entry.folder().resolve(DONE), clock.instant().toString(), StandardOpenOption.DSYNC);
    }

    /** All entries, the newest first. */
    public List<JournalEntry> entries() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<JournalEntry> entries = new ArrayList<>();
        try (Stream<Path> places = Files.list(folder)) {
            for (Path place : places.sorted(Comparator.reverseOrder()).toList()) {
                JournalEntry entry = read(place);
                if (entry != null) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }

    /** The entry of an id; null if there is none. */
    public @Nullable JournalEntry entry(String id) throws IOException {
        for (JournalEntry entry : entries()) {
            if (entry.id().equals(id)) {
                return entry;
            }
        }
        return null;
    }

    private static @Nullable JournalEntry read(Path place) throws IOException {
        Path file = place.resolve(FACTS);
        if (!Files.isRegularFile(file)) {
            return null;
        }
        Properties facts = new Properties();
        facts.load(new StringReader(Files.readString(file)));
        return new JournalEntry(
                String.valueOf(place.getFileName()),
                Instant.parse(facts.getProperty("time", "1970-01-01T00:00:00Z")),
                facts.getProperty("uri", ""),
                facts.getProperty("domain", ""),
                facts.getProperty("uuid", ""),
                facts.getProperty("action", ""),
                facts.getProperty("current", ""),
                lines(place.resolve(STEPS)),
                lines(place.resolve(BEYOND)),
                Files.exists(place.resolve(DONE)),
                place);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    }

    /** What brings the records of a domain back to what they were before that entry. It is to be planned as any action. */
    public Restore undo(JournalEntry entry) throws IOException {
        List<String> documents = new ArrayList<>();
        try (Stream<Path> files = Files.list(entry.folder().resolve("snapshots"))) {
            for (Path file : files.sorted().toList()) {
                documents.add(Files.readString(file));
            }
        }
        return new Restore(entry.id(), documents, entry.current(), entry.beyondRecords());
    }
}
