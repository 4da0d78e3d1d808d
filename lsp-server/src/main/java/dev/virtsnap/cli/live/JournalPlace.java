package dev.virtsnap.cli.live;

import dev.virtsnap.cli.report.Streams;
import dev.virtsnap.hypervisor.run.Journal;
import java.nio.file.Path;
import java.time.Clock;

/** Where the journal is: where an option says, else where the XDG Base Directory Specification puts what a program keeps. */
public final class JournalPlace {

    private JournalPlace() {}

    /** The journal; {@code given} is what the command line says, empty if nothing. */
    public static Journal of(String given, Streams streams) {
        return new Journal(given.isEmpty() ? usual(streams) : Path.of(given), Clock.systemUTC());
    }

    private static Path usual(Streams streams) {
        String state = streams.environment().getOrDefault("XDG_STATE_HOME", "");
        Path base = state.isEmpty() ? Path.of(System.getProperty("user.home", "."), ".local", "state") : Path.of(state);
        return base.resolve("virtsnap").resolve("journal");
    }
}
