package dev.virtsnap.eclipse.explorer.journal;

import dev.virtsnap.eclipse.explorer.Explorer;
import dev.virtsnap.hypervisor.run.Journal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** Where the journal is: the one of the program, unless a person has said otherwise. */
public final class Journals {

    /** The preference with the folder; empty for the usual one. */
    public static final String FOLDER = "journal";

    private Journals() {}

    /** The journal. */
    public static Journal shared() {
        return new Journal(folder(), Clock.systemUTC());
    }

    private static Path folder() {
        String given = InstanceScope.INSTANCE.getNode(Explorer.BUNDLE).get(FOLDER, "");
        return given.isEmpty() ? usual() : Path.of(given);
    }

    /** What the XDG Base Directory Specification calls the state of a program. */
    private static Path usual() {
        String state = Objects.requireNonNullElse(System.getenv("XDG_STATE_HOME"), "");
        Path base = state.isEmpty() ? Path.of(System.getProperty("user.home", "."), ".local", "state") : Path.of(state);
        return base.resolve("virtsnap").resolve("journal");
    }
}
