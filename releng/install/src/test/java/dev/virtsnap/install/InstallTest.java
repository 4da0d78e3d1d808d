package dev.virtsnap.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The update site goes into a platform that has nothing of virtsnap, and both that and the IDE start. */
class InstallTest {

    private static final String FEATURE = "dev.virtsnap.feature.feature.group";

    /** The director of one platform installs into another, which lacks nothing then that it would have to download. */
    @Test
    void theDirectorInstallsTheFeature(@TempDir Path temporary) throws Exception {
        Installation clean = Installation.built("virtsnap.platform").copied(temporary.resolve("platform"));
        assertFalse(bundles(clean).contains("dev.virtsnap"), "the platform has it already");

        clean.run(
                "-application",
                "org.eclipse.equinox.p2.director",
                "-nosplash",
                "-data",
                temporary.resolve("none").toString(),
                "-repository",
                Installation.site().toUri().toString(),
                "-installIU",
                FEATURE);

        String roots = clean.run(
                "-application",
                "org.eclipse.equinox.p2.director",
                "-nosplash",
                "-data",
                temporary.resolve("none").toString(),
                "-listInstalledRoots");
        assertTrue(roots.contains(FEATURE + "/0.1.0"), roots);
        String bundles = bundles(clean);
        for (String bundle : List.of(
                "dev.virtsnap.schemas",
                "dev.virtsnap.language",
                "dev.virtsnap.language.xerces",
                "dev.virtsnap.hypervisor",
                "dev.virtsnap.hypervisor.libvirt",
                "dev.virtsnap.server",
                "dev.virtsnap.eclipse.explorer",
                "com.sun.jna",
                "dev.virtsnap.eclipse.editor",
                "org.tomlj",
                "org.antlr.antlr4-runtime",
                "org.apache.xerces")) {
            assertTrue(bundles.contains("\n" + bundle + ","), () -> bundle + " is not among\n" + bundles);
        }
        aSnapshotIsCreatedIn(clean, temporary.resolve("workspace"));
    }

    /** Somebody opens the view and creates a snapshot by a definition, on the hypervisor that libvirt has for practice. */
    private static void aSnapshotIsCreatedIn(Installation platform, Path workspace) throws Exception {
        Path settings =
                Files.createDirectories(workspace.resolve(".metadata/.plugins/org.eclipse.core.runtime/.settings"));
        Files.writeString(
                settings.resolve("dev.virtsnap.eclipse.explorer.prefs"),
                """
                eclipse.preferences.version=1
                connections/0/name=Practice
                connections/0/uri=test\\:///default
                """);
        platform.admit("dev.virtsnap.eclipse.visit");
        platform.startUntil(workspace, workspace.resolve("visit/created.txt"));
        assertNothingIsWrong(workspace);
    }

    private static void assertNothingIsWrong(Path workspace) throws Exception {
        Path log = workspace.resolve(".metadata/.log");
        String said = Files.exists(log) ? Files.readString(log) : "";
        List<String> ours = said.lines()
                .filter(line -> line.contains("dev.virtsnap") && line.startsWith("!"))
                .toList();
        assertEquals(List.of(), ours, said);
    }

    private static String bundles(Installation installation) throws Exception {
        return "\n"
                + Files.readString(installation
                        .folder()
                        .resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"));
    }

    /** Its first start puts a project of examples into the workspace, which only happens when everything resolves. */
    @Test
    void theIdeStarts(@TempDir Path temporary) throws Exception {
        Path workspace = temporary.resolve("workspace");
        Installation ide = Installation.built("virtsnap.ide").copied(temporary.resolve("ide"));
        ide.startUntil(workspace, workspace.resolve("examples/web1.domain.xml"));
        assertNothingIsWrong(workspace);
    }

    @Test
    void theSiteIsAZipToo() throws Exception {
        try (Stream<Path> files = Files.list(Installation.site().getParent())) {
            assertEquals(
                    1, files.filter(file -> file.toString().endsWith(".zip")).count());
        }
    }
}
