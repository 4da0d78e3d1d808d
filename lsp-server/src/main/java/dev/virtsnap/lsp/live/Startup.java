package dev.virtsnap.lsp.live;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What whoever starts the server says of hypervisors. That is the person: a workspace has no say in how its editor starts
 * programs.
 *
 * @param connection the address of a hypervisor; empty if none is named
 * @param domain the name of a domain; empty if none is named
 * @param environment of the process
 * @param opener opens connections; null for libvirt, which is loaded no sooner than it is needed
 */
public record Startup(String connection, String domain, Map<String, String> environment, @Nullable Opener opener) {

    private static final String VARIABLE = "LIBVIRT_DEFAULT_URI";

    /** The address that is usual on this machine; empty if none is. */
    String usual() {
        return environment.getOrDefault(VARIABLE, "");
    }

    /** Where plans are put that are shown as files. */
    Path plans() {
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        String home = environment.getOrDefault("HOME", System.getProperty("user.home", "."));
        return (cache.isEmpty() ? Path.of(home, ".cache") : Path.of(cache))
                .resolve("virtsnap")
                .resolve("plans");
    }
}
