package dev.virtsnap.cli.check;

import dev.virtsnap.cli.config.Circumstances;
import dev.virtsnap.cli.config.Said;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.language.rules.Capabilities;
import dev.virtsnap.language.rules.Facts;
import dev.virtsnap.language.rules.HostFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The files that settings name for what is known of a host, each opened once in a run; shared by all threads. */
public final class FactFiles {

    private final Map<String, HostFiles> listings = new HashMap<>();
    private final Map<List<String>, Capabilities> capabilities = new HashMap<>();
    private final @Nullable Predicate<Path> readable;

    /** Opens any file, and looks at this machine where it is asked to. */
    public FactFiles() {
        this.readable = null;
    }

    /**
     * Opens some files and does not look at this machine, whose files change while an editor is open.
     *
     * @param readable which ones; others are refused as lying outside of the workspace
     */
    public FactFiles(Predicate<Path> readable) {
        this.readable = readable;
    }

    /**
     * Facts with what stands in the files that are named.
     *
     * @throws Unreadable if one of them cannot be used
     */
    synchronized Facts with(Facts facts, Circumstances said) throws Unreadable {
        Facts all = facts;
        Said<String> where = said.hostFiles();
        if (where != null && (readable == null || !where.value().equals(Circumstances.HERE))) {
            all = all.withSurroundings(all.surroundings().withFiles(files(where)));
        }
        Said<List<String>> files = said.capabilities();
        if (files != null) {
            all = all.withSurroundings(all.surroundings().withCapabilities(capabilities(files)));
        }
        return all;
    }

    private HostFiles files(Said<String> where) throws Unreadable {
        HostFiles known = listings.get(where.value());
        if (known == null) {
            allow(where.where(), where.value());
            try {
                known = FoundFiles.of(where.value());
            } catch (Unreadable e) {
                throw new Unreadable(where.where() + ": " + e.sentence());
            }
            listings.put(where.value(), known);
        }
        return known;
    }

    private Capabilities capabilities(Said<List<String>> files) throws Unreadable {
        Capabilities known = capabilities.get(files.value());
        if (known == null) {
            known = Capabilities.UNKNOWN;
            for (String file : files.value()) {
                allow(files.where(), file);
                try {
                    known = CapabilityFiles.read(known, file);
                } catch (Unreadable e) {
                    throw new Unreadable(files.where() + ": " + e.sentence());
                }
            }
            capabilities.put(files.value(), known);
        }
        return known;
    }

    private void allow(String where, String file) throws Unreadable {
        if (readable != null && !readable.test(Path.of(file))) {
            throw new Unreadable(where + ": '" + file + "' is outside of the folders that the editor works in");
        }
    }
}
