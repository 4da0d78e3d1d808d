package dev.virtsnap.cli;

import dev.virtsnap.cli.input.Unreadable;
import dev.virtsnap.cli.report.Streams;
import dev.virtsnap.cli.watch.Watcher;
import java.io.IOException;
import java.util.List;

/** Checks again whenever something has changed, until the person has enough. */
final class WatchLoop {

    /** Clears the terminal and what it scrolled away, and goes to its top. */
    private static final String CLEAR = "\u001b[2J\u001b[3J\u001b[H";

    private WatchLoop() {}

    /** One check, which reads everything anew. */
    interface Round {
        int run() throws IOException, CannotRun, Unreadable;
    }

    /**
     * Does it until the thread is interrupted.
     *
     * @param arguments what is checked
     * @param others other files that matter
     */
    static int run(List<String> arguments, List<String> others, Streams streams, Round round)
            throws IOException, Unreadable {
        try (Watcher watcher = Watcher.of(arguments, others)) {
            while (true) {
                streams.print(streams.outIsTerminal() ? CLEAR : "");
                try {
                    round.run();
                } catch (CannotRun e) {
                    streams.complain("virtsnap: " + e.message() + "\n");
                } catch (Unreadable e) {
                    streams.complain("virtsnap: " + e.sentence() + "\n");
                }
                streams.flush();
                streams.complain("virtsnap: waiting for changes in " + watcher.count()
                        + (watcher.count() == 1 ? " folder" : " folders") + "; Ctrl-C ends it\n");
                watcher.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }
}
