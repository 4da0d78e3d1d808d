package dev.virtsnap.cli.live;

import dev.virtsnap.cli.report.Streams;
import dev.virtsnap.hypervisor.run.Journal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Where the journal is: where an option says, else where the XDG Base Directory Specification puts what a program keeps. */
public final class JournalPlace {

    private JournalPlace() {}

    /** The journal; {@code given} is what the command line says, empty if nothing. */
    public static Journal of(String given, Streams streams) {
        return given.isEmpty() ? of(streams.environment()) : new Journal(Path.of(given), Clock.systemUTC());
    }

    /** The journal that is usual for a process with that environment. */
    public static Journal of(Map<String, String> environment) {
        return new Journal(usual(environment), Clock.systemUTC());
    }

    private static Path usual(Map<String, String> environment) {
        String state = environment.getOrDefault("XDG_STATE_HOME", "");
        Path base = state.isEmpty() ? Path.of(System.getProperty("user.home", "."), ".local", "state") : Path.of(state);
        return base.resolve("virtsnap").resolve("journal");
    }
}
