package dev.virtsnap.cli.check;

import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.language.rules.FolderEntry;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Analyses documents as a check does, for those who want to know more than what is wrong. Shared by all threads. */
public final class Analyses {

    /** How many files a folder may have to be looked at beside a document, which somebody is waiting for. */
    private static final int MOST = 500;

    private final Checker checker;

    /**
     * Makes analyses.
     *
     * @param profiles what documents are checked with
     * @param domains reads the domains that they name
     * @param readable whether what stands beside a document may be read
     */
    public Analyses(Profiles profiles, Domains domains, Predicate<Path> readable) {
        this.checker = new Checker(profiles, domains, new Folders(MOST, readable));
    }

    /**
     * The analysis of a document.
     *
     * @param open documents of its folder that are otherwise than on the disk, by name; empty for one that no longer counts
     * @throws Unreadable if its configuration, or a file that it names, cannot be used
     */
    public Analyzed of(Document document, Map<String, Optional<FolderEntry>> open) throws Unreadable {
        return checker.analyze(document, open);
    }

    /**
     * The same with something known from elsewhere.
     *
     * @throws Unreadable if its configuration, or a file that it names, cannot be used
     */
    public Analyzed of(Document document, Map<String, Optional<FolderEntry>> open, LiveSource live) throws Unreadable {
        return checker.analyze(document, open, live);
    }
}
