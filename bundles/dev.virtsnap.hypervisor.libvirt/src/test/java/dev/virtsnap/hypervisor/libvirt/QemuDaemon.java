package dev.virtsnap.hypervisor.libvirt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A libvirtd with QEMU's driver and all that it keeps in a folder. It runs as nobody, for only then it looks for its settings
 * there and not in those of the machine. Its guests outlive it, as guests do.
 */
final class QemuDaemon implements AutoCloseable {

    private static final long SECONDS = 30;
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");

    private final Path folder;
    private Process process;

    QemuDaemon() throws IOException, InterruptedException {
        // short, for QEMU's sockets lie in it
        this.folder = Files.createTempDirectory("vq");
        Files.createDirectories(folder.resolve("s"));
        Files.createDirectories(folder.resolve("c/libvirt"));
        Files.writeString(
                folder.resolve("c/libvirt/qemu.conf"),
                "stdio_handler = \"file\"\nsecurity_driver = \"none\"\nseccomp_sandbox = 0\n");
        Files.writeString(
                folder.resolve("libvirtd.conf"),
                "unix_sock_dir = \"" + folder + "/s\"\nauth_unix_ro = \"none\"\nauth_unix_rw = \"none\"\n"
                        + "log_outputs = \"3:file:" + folder + "/log\"\n");
        run(List.of("chown", "-R", "nobody:nogroup", folder.toString()));
        this.process = started();
        awaitAnswer();
    }

    Path folder() {
        return folder;
    }

    String uri() {
        return "qemu+unix:///session?socket=" + folder + "/s/libvirt-sock";
    }

    private Process started() throws IOException {
        List<String> command = new ArrayList<>(AS_NOBODY);
        command.addAll(
                List.of("/usr/sbin/libvirtd", "-f", folder + "/libvirtd.conf", "-p", folder.resolve("pid") + ""));
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.put("HOME", folder + "/h");
        environment.put("XDG_CONFIG_HOME", folder + "/c");
        environment.put("XDG_CACHE_HOME", folder + "/k");
        environment.put("XDG_DATA_HOME", folder + "/d");
        environment.put("XDG_RUNTIME_DIR", folder + "/r");
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output").toFile()))
                .start();
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (true) {
            try (LibvirtConnection connection = TestDriver.libvirt().open(uri())) {
                if (connection.isAlive()) {
                    return;
                }
            } catch (LibvirtException e) {
                if (end < System.nanoTime() || !process.isAlive()) {
                    throw new AssertionError(
                            "libvirtd does not answer\n" + Files.readString(folder.resolve("output")), e);
                }
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
        }
    }

    /** Starts it again if it is dead, and lets it go on if it was stopped. */
    void revive() throws IOException, InterruptedException {
        if (process.isAlive()) {
            signal("CONT");
        } else {
            process = started();
        }
        awaitAnswer();
    }

    /** Sends it a signal, such as {@code STOP}; it has it when this returns. */
    void signal(String name) {
        run(List.of("kill", "-" + name, Long.toString(process.pid())));
        if (name.equals("KILL")) {
            process.onExit().join();
        }
    }

    /** Runs a command as the daemon would. */
    String asNobody(String... command) {
        List<String> all = new ArrayList<>(AS_NOBODY);
        all.addAll(List.of(command));
        return run(all);
    }

    private static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends it and the guests that it has left. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".pid")).toList()) {
                long id = Long.parseLong(Files.readString(file).strip());
                ProcessHandle.of(id).ifPresent(guest -> {
                    guest.destroyForcibly();
                    guest.onExit().join();
                });
            }
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
