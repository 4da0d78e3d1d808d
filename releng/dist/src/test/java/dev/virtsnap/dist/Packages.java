package dev.virtsnap.dist;

import java.nio.file.Path;
import java.util.Locale;

/** What was built. */
final class Packages {

    static final String VERSION = System.getProperty("virtsnap.version", "");

    private static final Path FOLDER = Path.of("target/dist").toAbsolutePath();

    private Packages() {}

    static Path jar() {
        return FOLDER.resolve("virtsnap-" + VERSION + ".jar");
    }

    /** The name of the folder in the archive, and of the archive without its ending. */
    static String platform() {
        String machine =
                System.getProperty("os.arch", "").replace("amd64", "x64").replace("aarch64", "arm64");
        return "virtsnap-" + VERSION + "-" + System.getProperty("os.name", "").toLowerCase(Locale.ROOT) + "-" + machine;
    }

    static Path archive() {
        return FOLDER.resolve(platform() + ".tar.gz");
    }

    static Path deb() {
        return FOLDER.resolve("virtsnap_" + VERSION + "_all.deb");
    }
}
