package dev.virtsnap.cli;

import org.jspecify.annotations.Nullable;

/** Which virtsnap this is. */
final class Version {

    private Version() {}

    /** The version, as {@code 0.1.0}; {@code unpackaged} when it runs from class files. */
    static String number() {
        @Nullable String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    static String sentence() {
        return "virtsnap " + number() + " (Java " + Runtime.version() + ")";
    }
}
