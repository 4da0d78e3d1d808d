package dev.virtsnap.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** A platform in a folder. */
record Installation(Path folder) {

    private static final Path RELENG = Path.of("..").toAbsolutePath().normalize();

    private static final int MINUTES = 3;

    /** The update site. */
    static Path site() {
        return RELENG.resolve("repository/target/repository");
    }

    /** A product as it was built. */
    static Installation built(String product) {
        Path folder = RELENG.resolve("product/target/products").resolve(product).resolve("linux/gtk/x86_64");
        if (!Files.isDirectory(folder)) {
            throw new AssertionError("releng/product has to be built before: there is no " + folder);
        }
        return new Installation(folder);
    }

    /** Lets somebody in: a bundle that was built and is no part of what is installed. */
    void admit(String bundle) throws IOException {
        Path target = RELENG.resolveSibling("bundles").resolve(bundle).resolve("target");
        Path jar;
        try (Stream<Path> files = Files.list(target)) {
            jar = files.filter(file -> file.toString().endsWith("-SNAPSHOT.jar"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(bundle + " has to be built before"));
        }
        String version;
        try (JarFile opened = new JarFile(jar.toFile())) {
            version = opened.getManifest().getMainAttributes().getValue("Bundle-Version");
        }
        Files.writeString(
                folder.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"),
                bundle + "," + version + "," + jar.toUri() + ",4,false\n",
                StandardOpenOption.APPEND);
    }

    /** The same in another folder. */
    Installation copied(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return new Installation(to);
    }

    private Process start(List<String> arguments) throws IOException {
        Path launcher;
        try (Stream<Path> plugins = Files.list(folder.resolve("plugins"))) {
            launcher = plugins.filter(file -> file.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
                    .findFirst()
                    .orElseThrow();
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-jar", launcher.toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }

    /** Runs an application without a window and gives what it prints. */
    String run(String... arguments) throws IOException, InterruptedException {
        Process process = start(List.of(arguments));
        try {
            String out = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new AssertionError(
                        String.join(" ", arguments) + " ended with " + process.exitValue() + ":\n" + out);
            }
            return out;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Starts the workbench and ends it again as soon as it has made a file in its workspace. */
    void startUntil(Path workspace, Path made) throws IOException, InterruptedException {
        Path out = workspace.resolveSibling("out.txt");
        Process process = start(List.of("-data", workspace.toString(), "-nosplash", "-consoleLog"));
        Thread reader = new Thread(() -> keep(process, out), "reads-what-it-says");
        reader.start();
        try {
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
            while (!Files.exists(made)) {
                if (!process.isAlive() || end < System.nanoTime()) {
                    throw new AssertionError("there is no " + made + "; it said:\n" + Files.readString(out));
                }
                Thread.sleep(200);
            }
        } finally {
            process.destroy();
            process.waitFor(MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();
            reader.join();
        }
    }

    private static void keep(Process process, Path out) {
        try {
            Files.copy(process.getInputStream(), out, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // it was ended while it said something
            return;
        }
    }
}
