package dev.virtsnap.cli.check;

import dev.virtsnap.cli.input.ByteReader;
import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.input.Source;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.rules.Folder;
import dev.virtsnap.language.rules.FolderEntry;
import dev.virtsnap.language.rules.RuleSelection;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one folder. Whoever needs it before it is done helps: all threads that wait read files, so that a large
 * folder is read as fast as its documents are checked.
 */
final class FolderReading implements FolderEntry.TextSource {

    /** In bytes; what is larger is no definition that anybody keeps many of. */
    private static final int LARGE = 1 << 20;

    /** In files: so often somebody looks whether help is needed. */
    private static final int PAUSE = 64;

    /** In files: so many are read in less time than it takes to call for help. */
    private static final int MUCH = 500;

    private final String prefix;
    private final String[] names;
    private final boolean tooMany;
    private final long begun = System.nanoTime();
    private final AtomicBoolean helped = new AtomicBoolean();
    private final AtomicReferenceArray<@Nullable FolderEntry> entries;
    private final @Nullable Ahead ahead;

    /** What was found ahead and is not told yet. */
    private final AtomicReferenceArray<Ahead.@Nullable Early> early;

    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch left;

    /** Made by the first thread that comes when all is read. */
    private @Nullable Folder folder;

    private FolderReading(String prefix, String[] names, boolean tooMany, @Nullable Ahead ahead) {
        this.tooMany = tooMany;
        this.prefix = prefix;
        this.names = names;
        this.ahead = ahead;
        this.entries = new AtomicReferenceArray<>(names.length);
        this.early = new AtomicReferenceArray<>(ahead == null ? 0 : names.length);
        this.left = new CountDownLatch(names.length);
    }

    /**
     * Lists a folder and reads nothing yet.
     *
     * @param prefix the folder with a slash behind it as documents are named, empty for the current one
     * @param most if it has more files, or cannot be listed, it is taken to be empty
     * @param ahead checks the documents by the way; null if that is not wanted
     */
    static FolderReading list(String prefix, int most, @Nullable Ahead ahead) {
        String[] all = new File(prefix.isEmpty() ? "." : prefix).list();
        List<String> names = new ArrayList<>();
        for (String name : all == null ? new String[0] : all) {
            if (!name.startsWith(".") && (name.endsWith(".xml") || name.endsWith(".XML"))) {
                names.add(name);
            }
        }
        String[] sorted = most < names.size() ? new String[0] : names.toArray(new String[0]);
        Arrays.sort(sorted);
        return new FolderReading(prefix, sorted, most < names.size(), ahead);
    }

    /**
     * The folder; null if it has too many files, or this thread is interrupted while it waits for others.
     *
     * @param alsoEmpty whether it is wanted if there is no file in it; else it is null then, too
     */
    @Nullable
    Folder folder(boolean alsoEmpty) {
        if (names.length == 0) {
            return alsoEmpty && !tooMany ? planted() : null;
        }
        readAll();
        try {
            left.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
        return planted();
    }

    /** Reads on until all is read or others do the rest. */
    private void readAll() {
        for (int i = next.getAndIncrement(); i < names.length; i = next.getAndIncrement()) {
            if (i % PAUSE == 0) {
                callHelpers();
            }
            try {
                read(i);
            } finally {
                left.countDown();
            }
        }
    }

    /** Lets others help if there is much left when this machine has warmed up: whoever else waits comes one by one. */
    private void callHelpers() {
        Ahead checks = ahead;
        if (checks == null
                || names.length - next.get() < MUCH
                || System.nanoTime() - begun < CheckRun.WARMING
                || !helped.compareAndSet(false, true)) {
            return;
        }
        int helpers = checks.options().jobs() - 1;
        if (0 < helpers) {
            ExecutorService workers = Workers.start(helpers);
            for (int i = 0; i < helpers; i++) {
                workers.execute(this::readAll);
            }
            workers.shutdown();
        }
    }

    /**
     * What was found in a document ahead, if what stands beside it adds nothing to that; given once. Waits for the folder to
     * be read.
     *
     * @param selection the rules that are asked
     */
    @Nullable
    Result takeResult(String name, RuleSelection selection) {
        Folder whole = ahead == null ? null : folder(false);
        int i = whole == null || !name.startsWith(prefix)
                ? -1
                : Arrays.binarySearch(names, name.substring(prefix.length()));
        Ahead.Early taken = i < 0 ? null : early.getAndSet(i, null);
        if (whole == null
                || taken == null
                || (taken.isConcerned() && whole.from(name).concerns(selection))) {
            return null;
        }
        return taken.result();
    }

    private synchronized Folder planted() {
        Folder known = folder;
        if (known == null) {
            List<FolderEntry> found = new ArrayList<>();
            for (int i = 0; i < names.length; i++) {
                FolderEntry entry = entries.get(i);
                if (entry != null) {
                    found.add(entry);
                }
            }
            known = Folder.of(found);
            folder = known;
        }
        return known;
    }

    private void read(int i) {
        String name = prefix + names[i];
        try {
            Document document = document(name);
            Ahead.Found now = document == null || ahead == null ? null : ahead.check(document);
            if (now != null) {
                early.set(i, now.early());
                entries.set(i, FolderEntry.of(name, now.definition(), now.alignment(), this));
            } else if (document != null) {
                SnapshotDefinition definition = SnapshotDefinition.of(SyntaxTree.parse(document.text()));
                entries.set(i, FolderEntry.of(name, definition, null, this));
            }
        } catch (Unreadable | IOException | InvalidPathException e) {
            // it is told when it is checked, if it is
            return;
        }
    }

    private static @Nullable Document document(String name) throws Unreadable, IOException {
        File file = new File(name);
        BasicFileAttributes seen = Files.readAttributes(file.toPath(), BasicFileAttributes.class);
        return LARGE < seen.size()
                ? null
                : ByteReader.read(new Source(name, file, false, seen, null), InputStream.nullInputStream());
    }

    /** Reads a document again: to point into one is seldom, and to keep all of them would fill the memory. */
    @Override
    public @Nullable Text text(String file) {
        try {
            Document document = document(file);
            return document == null ? null : document.text();
        } catch (Unreadable | IOException | InvalidPathException e) {
            return null;
        }
    }
}
