package dev.virtsnap.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the project, and the modules that its root POM names. */
final class Checkout {

    static final Path ROOT = root();

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");

    private Checkout() {}

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException(
                        "There is no mvnw in or above " + Path.of("").toAbsolutePath());
            }
            folder = parent;
        }
        return folder;
    }

    /** Every file that git keeps or would keep, as paths relative to the root with slashes. */
    static List<String> files() {
        try {
            Process git = new ProcessBuilder(
                            "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate")
                    .directory(ROOT.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (git.waitFor() != 0) {
                throw new IllegalStateException("git ls-files failed in " + ROOT);
            }
            return Stream.of(out.split("\0"))
                    .filter(file -> Files.isRegularFile(ROOT.resolve(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("git is needed to know which files are kept", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while git listed the files", e);
        }
    }

    /** What a file holds; bytes that are no UTF-8, as some examples have, become replacement characters. */
    static String read(String file) {
        try {
            return new String(Files.readAllBytes(ROOT.resolve(file)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** The modules in the order of the root POM. */
    static List<Module> modules() {
        List<Module> modules = new ArrayList<>();
        Matcher matcher = MODULE.matcher(read("pom.xml"));
        while (matcher.find()) {
            modules.add(Module.at(matcher.group(1)));
        }
        return modules;
    }

    /**
     * The modules whose code is delivered: they have {@code src/main/java} and are no tool of this project. What Tycho builds
     * is tested where it runs, in a workbench; it need not be built for these tests.
     */
    static List<Module> delivered() {
        return modules().stream()
                .filter(module -> module.hasCode()
                        && !module.path().startsWith("releng/")
                        && !module.path().startsWith("bundles/dev.virtsnap.eclipse."))
                .toList();
    }
}
