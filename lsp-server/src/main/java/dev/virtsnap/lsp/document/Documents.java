package dev.virtsnap.lsp.document;

import dev.virtsnap.language.text.Edit;
import dev.virtsnap.language.text.Position;
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The documents that are open. One thread changes them, any may look. */
public final class Documents {

    private final PositionEncoding encoding;
    private final Map<String, Snapshot> open = new ConcurrentHashMap<>();

    public Documents(PositionEncoding encoding) {
        this.encoding = encoding;
    }

    /** A document was opened, or opened again. */
    public Snapshot open(String uri, String language, int version, String text) {
        return put(uri, version, Text.of(text), Belonging.opened(uri, language, text), false);
    }

    /**
     * The person typed.
     *
     * @return the new version, {@link Snapshot#isBroken broken} if a change cannot be; null if no such document is open
     */
    public @Nullable Snapshot change(String uri, int version, List<Change> changes) {
        Snapshot before = open.get(uri);
        if (before == null) {
            return null;
        }
        Text text = before.text();
        boolean broken = before.isBroken();
        for (Change change : changes) {
            Position start = change.start();
            Position end = change.end();
            if (start == null || end == null) {
                text = Text.of(change.text());
                broken = false;
                continue;
            }
            Text changed = broken ? null : replaced(text, start, end, change.text());
            broken = changed == null;
            text = changed == null ? text : changed;
        }
        return put(uri, version, text, before.belonging().after(text.string()), broken);
    }

    /** The editor has another text, and there was no room to follow it: what is known is forgotten. */
    public Snapshot lose(Snapshot before, int version) {
        return put(before.uri(), version, Text.of(""), before.belonging(), true);
    }

    private @Nullable Text replaced(Text text, Position start, Position end, String replacement) {
        Positions positions = new Positions(text, encoding);
        if (!positions.has(start) || !positions.has(end) || end.compareTo(start) < 0) {
            return null;
        }
        Range range = new Range(positions.offset(start), Math.max(positions.offset(start), positions.offset(end)));
        return text.with(List.of(Edit.replace(range, replacement)));
    }

    private Snapshot put(String uri, int version, Text text, Belonging belonging, boolean broken) {
        Snapshot snapshot = new Snapshot(uri, version, text, encoding, belonging, broken);
        open.put(uri, snapshot);
        return snapshot;
    }

    public void close(String uri) {
        open.remove(uri);
    }

    /** The document as it is now; null if it is not open. */
    public @Nullable Snapshot get(String uri) {
        return open.get(uri);
    }

    public Collection<Snapshot> all() {
        return open.values();
    }

    /** A text that is not open, with places counted in the same way. */
    public Positions positions(Text text) {
        return new Positions(text, encoding);
    }
}
