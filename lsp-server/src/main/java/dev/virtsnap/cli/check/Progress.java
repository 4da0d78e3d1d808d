package dev.virtsnap.cli.check;

import dev.virtsnap.cli.report.Streams;

/** A line on a terminal that says how far a long run is, gone before anything else is written. */
final class Progress {

    private static final long SECOND = 1_000_000_000L;

    private final Streams streams;
    private final boolean wanted;
    private final long start = System.nanoTime();
    private long nextAt = start + SECOND;
    private boolean shown;

    Progress(Streams streams, boolean wanted) {
        this.streams = streams;
        this.wanted = wanted && streams.errIsTerminal();
    }

    boolean isWanted() {
        return wanted;
    }

    /** Says how many files are done, if a second has passed and it was not said just now. */
    void show(int files) {
        long now = System.nanoTime();
        if (wanted && 0 <= now - nextAt) {
            streams.complain("\r\u001b[Kchecking: " + files + (files == 1 ? " file, " : " files, ")
                    + (now - start) / SECOND + " s");
            nextAt = now + SECOND / 5;
            shown = true;
        }
    }

    void clear() {
        if (shown) {
            streams.complain("\r\u001b[K");
            shown = false;
        }
    }
}
