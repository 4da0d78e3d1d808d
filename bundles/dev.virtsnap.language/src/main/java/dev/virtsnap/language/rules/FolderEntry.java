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
import dev.virtsnap.language.text.Range;
import dev.virtsnap.language.text.Text;
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
 * @param texts has its text
 */
public record FolderEntry(
        String file,
        SnapshotNode node,
        Range name,
        @Nullable Range parent,
        @Nullable Range uuid,
        @Nullable Range active,
        List<Written> writes,
        TextSource texts) {

    public FolderEntry {
        writes = List.copyOf(writes);
    }

    /** Where the text of a document is to be had when a place in it is told: that of ten thousand is not kept. */
    public interface TextSource {

        /** The text of a document that is called so; null if it is not to be had any more. May read a file. */
        @Nullable
        Text text(String file);
    }

    /** A file that a snapshot writes to: its path without detours, and where that stands. */
    public record Written(String path, Range place) {}

    /**
     * What a document is in its folder; null if it is none that counts: it has no name, or is there for a create and so
     * about a snapshot that may never be.
     */
    public static @Nullable FolderEntry of(String file, SnapshotDefinition definition) {
        Text text = definition.tree().text();
        return of(file, definition, null, called -> text);
    }

    /**
     * The same where the disks are aligned already.
     *
     * @param alignment with the domain of the document, as for a redefine; null if nobody has done it yet
     * @param texts has the text of the document when it is asked
     */
    public static @Nullable FolderEntry of(
            String file, SnapshotDefinition definition, @Nullable DiskAlignment alignment, TextSource texts) {
        Value name = definition.name();
        if (!definition.isSnapshot() || name == null || name.isEmpty() || !isAboutExisting(definition)) {
            return null;
        }
        Value parent = definition.parentName();
        DomainDefinition domain = definition.domain();
        return new FolderEntry(
                file,
                SnapshotNode.of(definition, alignment).withoutDefinition(),
                name.range(),
                parent == null || parent.isEmpty() ? null : parent.range(),
                domain == null || domain.uuid() == null ? null : domain.uuid().range(),
                definition.active() == null ? null : definition.active().range(),
                writes(definition),
                texts);
    }

    /** A diagnostic of another document with a place in this one; without it if the text is gone or another by now. */
    Diagnostic relate(Diagnostic diagnostic, Range place, String clause) {
        Text text = texts.text(file);
        return text == null || text.length() < place.end()
                ? diagnostic
                : diagnostic.relatedTo(place, OtherDocument.of(file, text, place), clause);
    }

    /** Where it names a file that it writes to; null if it does not. */
    @Nullable
    Range place(String path) {
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

    private static List<Written> writes(SnapshotDefinition definition) {
        List<Written> writes = new ArrayList<>(2);
        for (Value path : writtenBy(definition)) {
            writes.add(new Written(ImagePaths.normal(path.text()), path.range()));
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
}
