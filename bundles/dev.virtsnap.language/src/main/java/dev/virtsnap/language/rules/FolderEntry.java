package dev.virtsnap.language.rules;

import dev.virtsnap.language.diagnostic.Diagnostic;
import dev.virtsnap.language.diagnostic.OtherDocument;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.DomainDefinition;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.model.SnapshotDisk;
import dev.virtsnap.language.model.SnapshotMode;
import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.Value;
import dev.virtsnap.language.text.LineIndex;
import dev.virtsnap.language.text.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of a folder that is about a snapshot that exists: little enough that ten thousand of them are no burden.
 *
 * @param file what it is called, as reports call documents
 * @param node the snapshot, without its definition
 * @param name where its name stands
 * @param parent where the name of its parent stands; null if it names none
 * @param uuid where the UUID of its domain stands; null if it has none
 * @param active where it says whether it is current; null if it does not
 * @param writes the files that it writes to, overlays and memory, each with its place
 */
public record FolderEntry(
        String file,
        SnapshotNode node,
        Place name,
        @Nullable Place parent,
        @Nullable Place uuid,
        @Nullable Place active,
        List<Written> writes) {

    public FolderEntry {
        writes = List.copyOf(writes);
    }

    /** A place in a document of the folder; numbers alone, for there are six of them in each of ten thousand documents. */
    public record Place(String file, int start, int end, int line, int column, int endLine, int endColumn) {

        Diagnostic relate(Diagnostic diagnostic, String clause) {
            OtherDocument other = new OtherDocument(file, line, column, endLine, endColumn);
            return diagnostic.relatedTo(new Range(start, end), other, clause);
        }
    }

    /** A file that a snapshot writes to: its path without detours, and where that stands. */
    public record Written(String path, Place place) {}

    /**
     * What a document is in its folder; null if it is none that counts: it has no name, or is there for a create and so
     * about a snapshot that may never be.
     */
    public static @Nullable FolderEntry of(String file, SnapshotDefinition definition) {
        return of(file, definition, null);
    }

    /**
     * The same where the disks are aligned already.
     *
     * @param alignment with the domain of the document, as for a redefine; null if nobody has done it yet
     */
    public static @Nullable FolderEntry of(
            String file, SnapshotDefinition definition, @Nullable DiskAlignment alignment) {
        Value name = definition.name();
        if (!definition.isSnapshot() || name == null || name.isEmpty() || !isAboutExisting(definition)) {
            return null;
        }
        Value parent = definition.parentName();
        DomainDefinition domain = definition.domain();
        return new FolderEntry(
                file,
                SnapshotNode.of(definition, alignment).withoutDefinition(),
                place(file, definition, name.range()),
                parent == null || parent.isEmpty() ? null : place(file, definition, parent.range()),
                domain == null || domain.uuid() == null
                        ? null
                        : place(file, definition, domain.uuid().range()),
                definition.active() == null
                        ? null
                        : place(file, definition, definition.active().range()),
                writes(file, definition));
    }

    /** Where it names a file that it writes to; null if it does not. */
    @Nullable
    Place place(String path) {
        for (Written written : writes) {
            if (written.path().equals(path)) {
                return written.place();
            }
        }
        return null;
    }

    private static boolean isAboutExisting(SnapshotDefinition definition) {
        Directive directive = Directive.of(definition.tree());
        Intent.Choice choice = directive.choice(Intent.Choice.AUTO, Facts.NONE);
        return !Intent.of(choice, definition).isCreate();
    }

    private static List<Written> writes(String file, SnapshotDefinition definition) {
        List<Written> writes = new ArrayList<>(2);
        for (Value path : writtenBy(definition)) {
            writes.add(new Written(ImagePaths.normal(path.text()), place(file, definition, path.range())));
        }
        return writes;
    }

    /** The files that a definition writes to, overlays and memory, as it names them. */
    public static List<String> paths(SnapshotDefinition definition) {
        List<String> paths = new ArrayList<>(2);
        for (Value path : writtenBy(definition)) {
            paths.add(path.text());
        }
        return paths;
    }

    /** The overlays on this host and the file for the memory, as a definition names them. */
    static List<Value> writtenBy(SnapshotDefinition definition) {
        List<Value> paths = new ArrayList<>(2);
        for (SnapshotDisk disk : definition.disks()) {
            Value path = disk.overlayPath();
            if (path != null) {
                paths.add(path);
            }
        }
        if (definition.memory() != null
                && definition.memory().parsedMode() == SnapshotMode.EXTERNAL
                && definition.memory().file() != null
                && !definition.memory().file().isEmpty()) {
            paths.add(definition.memory().file());
        }
        return paths;
    }

    private static Place place(String file, SnapshotDefinition definition, Range range) {
        LineIndex lines = definition.tree().text().lines();
        return new Place(
                file,
                range.start(),
                range.end(),
                lines.lineOf(range.start()) + 1,
                lines.codePointColumn(range.start()) + 1,
                lines.lineOf(range.end()) + 1,
                lines.codePointColumn(range.end()) + 1);
    }
}
