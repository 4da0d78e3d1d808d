package dev.virtsnap.cli.check;

import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.input.Unreadable;

/** Analyses documents as a check does, for those who want to know more than what is wrong. Shared by all threads. */
public final class Analyses {

    private final Checker checker;

    /**
     * Makes analyses.
     *
     * @param profiles what documents are checked with
     * @param domains reads the domains that they name
     */
    public Analyses(Profiles profiles, Domains domains) {
        this.checker = new Checker(profiles, domains);
    }

    /**
     * The analysis of a document.
     *
     * @throws Unreadable if its configuration, or a file that it names, cannot be used
     */
    public Analyzed of(Document document) throws Unreadable {
        return checker.analyze(document);
    }
}
