package dev.virtsnap.lsp.document;

import dev.virtsnap.cli.check.Analyzed;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.rules.FolderEntry;
import dev.virtsnap.language.syntax.SyntaxTree;
import dev.virtsnap.language.text.Text;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One version of an open document. Its text never changes; its analysis is made when somebody wants it, once. */
public final class Snapshot {

    /** In UTF-16 units. */
    private static final int LARGE = 1 << 20;

    private final String uri;
    private final @Nullable Path path;
    private final int version;
    private final Positions positions;
    private final Belonging belonging;
    private final boolean isBroken;

    private @Nullable Analyzed known;
    private @Nullable Object knownWith;
    private final Object entryLock = new Object();
    private @Nullable FolderEntry entry;
    private boolean hasEntry;

    Snapshot(String uri, int version, Text text, PositionEncoding encoding, Belonging belonging, boolean isBroken) {
        this.uri = uri;
        this.path = Uris.path(uri);
        this.version = version;
        this.positions = new Positions(text, encoding);
        this.belonging = belonging;
        this.isBroken = isBroken;
    }

    /** As the editor calls it. */
    public String uri() {
        return uri;
    }

    /** The file that it is or is to be; null if it is none. */
    public @Nullable Path path() {
        return path;
    }

    public int version() {
        return version;
    }

    /** Whether it is longer than any definition that anybody keeps many of; what is made of it takes time and room. */
    public boolean isLarge() {
        return LARGE < text().length();
    }

    public Text text() {
        return positions.text();
    }

    public Positions positions() {
        return positions;
    }

    /** Whether it is one of ours. */
    public Belonging belonging() {
        return belonging;
    }

    /** Whether an edit could not be applied, so that the editor has another text. */
    public boolean isBroken() {
        return isBroken;
    }

    /**
     * Its analysis.
     *
     * @param with what is known beside the text; when that is another, the analysis is made again
     * @param maker makes it
     */
    public synchronized Analyzed analyzed(Object with, Function<Snapshot, Analyzed> maker) {
        Analyzed last = known;
        if (last != null && with.equals(knownWith)) {
            return last;
        }
        Analyzed made = maker.apply(this);
        known = made;
        knownWith = with;
        return made;
    }

    /**
     * What it is among the documents of its folder, found out without an analysis, which asks the others the same; null if
     * it does not count there.
     */
    public @Nullable FolderEntry entry() {
        Path file = path;
        if (file == null || belonging != Belonging.OURS || isLarge()) {
            return null;
        }
        synchronized (entryLock) {
            if (!hasEntry) {
                entry = FolderEntry.of(file.toString(), SnapshotDefinition.of(SyntaxTree.parse(text())));
                hasEntry = true;
            }
            return entry;
        }
    }
}
