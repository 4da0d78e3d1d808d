package dev.virtsnap.eclipse.explorer.connect;

import dev.virtsnap.hypervisor.Blocking;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of hypervisors that are likely to answer: what the environment and libvirt's configuration name, the daemons
 * whose sockets are there, and libvirt's driver for tests, which is always there. See libvirt's page on connection URIs.
 */
public final class KnownUris {

    private static final Map<String, String> SOCKETS = new LinkedHashMap<>();

    static {
        SOCKETS.put("virtqemud-sock", "qemu");
        SOCKETS.put("virtxend-sock", "xen");
        SOCKETS.put("virtlxcd-sock", "lxc");
        SOCKETS.put("virtvboxd-sock", "vbox");
        SOCKETS.put("libvirt-sock", "qemu");
    }

    /** The setting {@code uri_aliases}, a list of {@code "name=address"}, and {@code uri_default}. */
    private static final Pattern DEFAULT = Pattern.compile("(?m)^\\s*uri_default\\s*=\\s*\"([^\"]+)\"");

    private static final Pattern ALIASES = Pattern.compile("(?ms)^\\s*uri_aliases\\s*=\\s*\\[(.*?)\\]");

    private static final Pattern ALIAS = Pattern.compile("\"[^\"=]+=([^\"]+)\"");

    private final Map<String, String> environment;
    private final Path root;
    private final List<String> found = new ArrayList<>();

    private KnownUris(Map<String, String> environment, Path root) {
        this.environment = environment;
        this.root = root;
    }

    /** Those of this machine and this user, the likeliest first, each once. */
    @Blocking
    public static List<String> here() {
        return of(System.getenv(), Path.of("/"));
    }

    /**
     * Those of a machine.
     *
     * @param root where its files begin
     */
    @Blocking
    public static List<String> of(Map<String, String> environment, Path root) {
        KnownUris known = new KnownUris(environment, root);
        known.find();
        return List.copyOf(known.found);
    }

    private void find() {
        add(environment.getOrDefault("LIBVIRT_DEFAULT_URI", ""));
        String home = environment.getOrDefault("HOME", "");
        String configuration = environment.getOrDefault("XDG_CONFIG_HOME", home + "/.config");
        configuration(configuration + "/libvirt/libvirt.conf");
        configuration("/etc/libvirt/libvirt.conf");
        sockets("/run/libvirt", "system");
        sockets("/var/run/libvirt", "system");
        String own = environment.getOrDefault("XDG_RUNTIME_DIR", home + "/.cache");
        sockets(own + "/libvirt", "session");
        add("test:///default");
    }

    private void add(String uri) {
        if (!uri.isBlank() && !found.contains(uri)) {
            found.add(uri);
        }
    }

    private Path path(String absolute) {
        return root.resolve(absolute.replaceFirst("^/+", ""));
    }

    private void sockets(String folder, String path) {
        SOCKETS.forEach((socket, driver) -> {
            if (Files.exists(path(folder).resolve(socket))) {
                add(driver + ":///" + path);
            }
        });
    }

    private void configuration(String file) {
        String text;
        try {
            text = Files.readString(path(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            // most users have none
            return;
        }
        Matcher usual = DEFAULT.matcher(text);
        if (usual.find()) {
            add(usual.group(1));
        }
        Matcher aliases = ALIASES.matcher(text);
        Matcher alias = ALIAS.matcher(aliases.find() ? aliases.group(1) : "");
        while (alias.find()) {
            add(alias.group(1));
        }
    }
}
