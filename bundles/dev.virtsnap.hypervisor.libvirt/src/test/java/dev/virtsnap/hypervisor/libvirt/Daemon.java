package dev.virtsnap.hypervisor.libvirt;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A libvirtd of our own, with its sockets in a folder and no driver but those that are built in. It has to be started as
 * root, for only then it has a socket for those who only read.
 */
final class Daemon implements AutoCloseable {

    private static final long SECONDS = 30;

    private final Path folder;
    private final Credentials credentials;
    private Process process;

    Daemon(Path folder) throws IOException, InterruptedException {
        this(folder, "none", Credentials.NONE);
    }

    /**
     * One that lets in who it knows.
     *
     * @param how {@code none}, or {@code sasl} for those of whom the folder has passwords
     * @param credentials who is known
     */
    Daemon(Path folder, String how, Credentials credentials) throws IOException, InterruptedException {
        this.folder = folder;
        this.credentials = credentials;
        Files.createDirectories(folder.resolve("drivers"));
        Files.writeString(
                folder.resolve("libvirtd.conf"),
                """
                unix_sock_dir = "%s"
                auth_unix_ro = "%s"
                auth_unix_rw = "%s"
                unix_sock_rw_perms = "0700"
                log_outputs = "3:file:%s"
                """
                        .formatted(folder, how, how, folder.resolve("log")));
        this.process = started();
        awaitAnswer();
    }

    private Process started() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                "/usr/sbin/libvirtd",
                "-f",
                folder.resolve("libvirtd.conf").toString(),
                "-p",
                folder.resolve("pid").toString());
        builder.environment()
                .put("LIBVIRT_DRIVER_DIR", folder.resolve("drivers").toString());
        builder.environment().put("SASL_CONF_PATH", folder.toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        new File(folder.resolve("output").toString())))
                .start();
    }

    String uri() {
        return "test+unix:///default?socket=" + folder.resolve("libvirt-sock");
    }

    String readOnlyUri() {
        return "test+unix:///default?socket=" + folder.resolve("libvirt-sock-ro");
    }

    /** Starts it again after it was killed. */
    void restart() throws IOException, InterruptedException {
        process = started();
        awaitAnswer();
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (true) {
            try (LibvirtConnection connection = TestDriver.libvirt().open(uri(), Access.READ_ONLY, credentials)) {
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

    /** Sends it a signal, such as {@code STOP}. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
