package dev.virtsnap.cli;

import java.lang.module.ModuleDescriptor;
import org.jspecify.annotations.Nullable;

/** Which virtsnap this is. */
final class Version {

    private static final String UNKNOWN = "unpackaged";

    private Version() {}

    /** The version, as {@code 0.1.0}; {@code unpackaged} when it runs from class files. */
    static String number() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        if (version != null) {
            return version;
        }
        // linked into a run-time, there is no jar that could say it
        @Nullable ModuleDescriptor module = Version.class.getModule().getDescriptor();
        return module == null ? UNKNOWN : module.rawVersion().orElse(UNKNOWN);
    }

    static String sentence() {
        return "virtsnap " + number() + " (Java " + Runtime.version() + ")";
    }
}
