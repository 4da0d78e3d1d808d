package dev.virtsnap.cli.check;

import dev.virtsnap.cli.input.Document;
import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.report.Checked;
import dev.virtsnap.language.ide.Analysis;
import dev.virtsnap.language.ide.FolderSource;
import dev.virtsnap.language.model.DiskAlignment;
import dev.virtsnap.language.model.SnapshotDefinition;
import dev.virtsnap.language.rules.FolderView;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Checks the documents of a folder while it is read, since each is parsed for that anyway: of nearly all that is all, and
 * what stands beside them has nothing to add.
 *
 * @param checker checks each document as if it were alone
 * @param options of the run
 * @param room how many characters of reports may still be kept
 */
record Ahead(Checker checker, CheckOptions options, AtomicInteger room) {

    /** In characters: so much is kept of reports in a run, lest those of a large folder fill the memory. */
    private static final int MOST = 16_000_000;

    Ahead(Checker checker, CheckOptions options) {
        this(checker, options, new AtomicInteger(MOST));
    }

    /**
     * What was found.
     *
     * @param definition the document as it was read
     * @param alignment how its disks fit its domain, if it is to be redefined; null if that is not known
     * @param early what is left of it; null if that cannot be known like this
     */
    record Found(SnapshotDefinition definition, @Nullable DiskAlignment alignment, @Nullable Early early) {}

    /**
     * What is left of a document, unless what stands beside it adds to that.
     *
     * @param isConcerned whether that may be
     */
    record Early(Result result, boolean isConcerned) {

        /** Of nearly all documents there is nothing to say, and one of these for all of them is kept. */
        private static final Early NOTHING = new Early(Result.CLEAN, false);

        private static final Early NOTHING_YET = new Early(Result.CLEAN, true);

        static Early of(Result result, boolean isConcerned) {
            boolean isClean = result.codes().isEmpty() && !Reports.isSaid(result.reports());
            return !isClean ? new Early(result, isConcerned) : isConcerned ? NOTHING_YET : NOTHING;
        }
    }

    /** Notes whether an analysis asks what stands beside its document. */
    private static final class Unanswered implements FolderSource {
        boolean isAsked;

        @Override
        public @Nullable FolderView around(SnapshotDefinition definition) {
            isAsked = true;
            return null;
        }
    }

    /** Checks a document; null if it has to wait for its turn, in which it is told why. */
    @Nullable
    Found check(Document document) {
        try {
            Profile profile = checker.profiles().of(document.source());
            if (profile.baseline() != null) {
                // that counts what was looked at, and nobody knows yet whether this will be
                return null;
            }
            Unanswered beside = new Unanswered();
            Analyzed analyzed = checker.analyze(document, beside);
            boolean isAlone = !beside.isAsked || analyzed.analysis().intent().isRedefine();
            Result result = isAlone ? result(document, analyzed, profile) : null;
            Analysis analysis = analyzed.analysis();
            return new Found(
                    analysis.definition(),
                    analysis.intent().isRedefine() ? analysis.alignment() : null,
                    result == null ? null : Early.of(result, beside.isAsked));
        } catch (Unreadable | RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    private @Nullable Result result(Document document, Analyzed analyzed, Profile profile) {
        Checked checked = checker.checked(document, analyzed, profile);
        Result result = Result.of(checked, Reports.parts(options.outputs(), checked), profile.failOn());
        int length = 0;
        for (String part : result.reports()) {
            length += part.length();
        }
        return 0 <= room.addAndGet(-length) ? result : null;
    }
}
