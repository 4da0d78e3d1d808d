package dev.virtsnap.lsp.document;

import dev.virtsnap.cli.check.Analyzed;
import dev.virtsnap.language.text.Text;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One version of an open document. Its text never changes; its analysis is made when somebody wants it, once. */
public final class Snapshot {

    private final String uri;
    private final @Nullable Path path;
    private final int version;
    private final Positions positions;
    private final Belonging belonging;
    private final boolean isBroken;

    private @Nullable Analyzed known;
    private long knownAt;

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
     * @param age grows when what is known beside the text changes; then the analysis is made again
     * @param maker makes it
     */
    public synchronized Analyzed analyzed(long age, Function<Snapshot, Analyzed> maker) {
        Analyzed last = known;
        if (last != null && knownAt == age) {
            return last;
        }
        Analyzed made = maker.apply(this);
        known = made;
        knownAt = age;
        return made;
    }
}
