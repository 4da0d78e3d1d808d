package dev.virtsnap.cli.check;

import dev.virtsnap.cli.input.ByteReader;
import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.input.Source;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.text.Text;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The domains that documents name in their comments, each read once in a run; shared by all threads. */
public final class Domains {

    private final Map<String, Read> read = new ConcurrentHashMap<>();
    private final @Nullable Predicate<Path> readable;
    private final @Nullable Unsaved unsaved;

    /** What an editor has of files, which may not be saved. */
    public interface Unsaved {
        /** The text of a file that is open; null if it is not. */
        @Nullable
        Text text(Path file);
    }

    /** Reads any file. */
    public Domains() {
        this.readable = null;
        this.unsaved = null;
    }

    /**
     * Reads some files.
     *
     * @param readable which ones; others are refused as lying outside of the workspace
     */
    public Domains(Predicate<Path> readable) {
        this.readable = readable;
        this.unsaved = null;
    }

    /**
     * Reads some files, as an editor has them where it has them.
     *
     * @param readable which ones; others are refused as lying outside of the workspace
     * @param unsaved knows what is open
     */
    public Domains(Predicate<Path> readable, Unsaved unsaved) {
        this.readable = readable;
        this.unsaved = unsaved;
    }

    /** Reads a file again when it is asked for the next time; whether it was read at all. */
    public boolean forget(Path file) {
        return read.keySet().removeIf(path -> normal(path).equals(file));
    }

    private static Path normal(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }

    /** A file that was read: facts with its domain, or why there are none. */
    private record Read(Facts facts, String problem) {}

    /**
     * The facts with the domain of a file.
     *
     * @param file as a person or a document names it, relative to {@code folder} if it is not absolute
     * @throws Unreadable if it cannot be read, or does not hold a domain
     */
    public Facts with(Facts facts, String folder, String file) throws Unreadable {
        String path = new File(file).isAbsolute() || folder.isEmpty() ? file : folder + File.separator + file;
        if (readable != null && !readable.test(Path.of(path))) {
            throw new Unreadable("'" + path + "' is outside of the folders that the editor works in");
        }
        Read known = read.get(path);
        if (known == null) {
            known = read(path);
            read.put(path, known);
        }
        if (known.facts().domain() == null) {
            throw new Unreadable(known.problem());
        }
        return facts.withDomain(known.facts().domain());
    }

    private Read read(String path) {
        try {
            Text text = text(path);
            Facts facts = text == null ? Facts.NONE : Facts.NONE.withDomain(text);
            return new Read(
                    facts,
                    "'" + path + "' holds no <domain> with a 'type'; write it with"
                            + " virsh dumpxml --inactive --security-info");
        } catch (Unreadable e) {
            return new Read(Facts.NONE, e.sentence());
        }
    }

    private @Nullable Text text(String path) throws Unreadable {
        Text open = unsaved == null ? null : unsaved.text(normal(path));
        if (open != null) {
            return open;
        }
        Document document = ByteReader.read(Source.named(path), InputStream.nullInputStream());
        return document == null ? null : document.text();
    }
}
