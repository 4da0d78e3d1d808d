package dev.virtsnap.cli.check;

import dev.virtsnap.cli.input.ByteReader;
import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.input.Source;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.rules.Folder;
import dev.virtsnap.language.rules.FolderEntry;
import dev.virtsnap.language.syntax.SyntaxTree;
import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one folder. Whoever needs it before it is done helps: all threads that wait read files, so that a large
 * folder is read as fast as its documents are checked.
 */
final class FolderReading {

    /** In bytes; what is larger is no definition that anybody keeps many of. */
    private static final int LARGE = 1 << 20;

    private final String prefix;
    private final String[] names;
    private final boolean tooMany;
    private final AtomicReferenceArray<@Nullable FolderEntry> entries;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch left;

    /** Made by the first thread that comes when all is read. */
    private @Nullable Folder folder;

    private FolderReading(String prefix, String[] names, boolean tooMany) {
        this.tooMany = tooMany;
        this.prefix = prefix;
        this.names = names;
        this.entries = new AtomicReferenceArray<>(names.length);
        this.left = new CountDownLatch(names.length);
    }

    /**
     * Lists a folder and reads nothing yet.
     *
     * @param prefix the folder with a slash behind it as documents are named, empty for the current one
     * @param most if it has more files, or cannot be listed, it is taken to be empty
     */
    static FolderReading list(String prefix, int most) {
        String[] all = new File(prefix.isEmpty() ? "." : prefix).list();
        List<String> names = new ArrayList<>();
        for (String name : all == null ? new String[0] : all) {
            if (!name.startsWith(".") && (name.endsWith(".xml") || name.endsWith(".XML"))) {
                names.add(name);
            }
        }
        String[] sorted = most < names.size() ? new String[0] : names.toArray(new String[0]);
        Arrays.sort(sorted);
        return new FolderReading(prefix, sorted, most < names.size());
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
        for (int i = next.getAndIncrement(); i < names.length; i = next.getAndIncrement()) {
            try {
                entries.set(i, read(prefix + names[i]));
            } finally {
                left.countDown();
            }
        }
        try {
            left.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
        return planted();
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

    /** What is wrong with a file is told when it is checked, if it is. */
    private static @Nullable FolderEntry read(String name) {
        Source source = Source.found(name);
        File file = source.file();
        if (file == null || LARGE < file.length()) {
            return null;
        }
        try {
            Document document = ByteReader.read(source, InputStream.nullInputStream());
            return document == null
                    ? null
                    : FolderEntry.of(name, SnapshotDefinition.of(SyntaxTree.parse(document.text())));
        } catch (Unreadable e) {
            return null;
        }
    }
}
