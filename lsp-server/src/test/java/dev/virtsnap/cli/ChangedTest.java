package dev.virtsnap.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --changed} and {@code --since}, with the git of the machine. */
class ChangedTest {

    private final Path folder;

    ChangedTest(@TempDir Path folder) throws IOException {
        // git shows real paths
        this.folder = folder.toRealPath();
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "git",
                "-C",
                folder.toString(),
                "-c",
                "user.name=a",
                "-c",
                "user.email=a@example.org",
                "-c",
                "commit.gpgsign=false",
                "-c",
                "core.hooksPath=/dev/null",
                "-c",
                "init.defaultBranch=main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    private void put(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            String old = Files.exists(file) ? Files.readString(file) : Samples.TYPO;
            Files.writeString(file, old + "<!-- more -->\n");
        }
    }

    private void commit() throws IOException, InterruptedException {
        git("add", "-A");
        git("commit", "-q", "-m", "more");
    }

    /** The files in which something is found. */
    private Set<String> found(String... args) {
        List<String> line = new ArrayList<>(List.of("check", "--format", "concise", "-q"));
        line.addAll(List.of(args));
        Ran ran = Ran.of(line.toArray(new String[0]));
        assertTrue(ran.code() < 2, ran.err());
        Set<String> files = new TreeSet<>();
        ran.out()
                .lines()
                .forEach(each -> files.add(each.substring(0, each.indexOf(':')).replace(folder + "/", "")));
        assertEquals(files.isEmpty() ? 0 : 1, ran.code(), ran.out() + ran.err());
        return files;
    }

    private String refusal(String... args) {
        Ran ran = Ran.of(args);
        assertEquals(2, ran.code(), ran.out());
        assertEquals("", ran.out());
        return ran.err();
    }

    @Test
    void whatIsNotCommittedIsChecked() throws Exception {
        git("init", "-q");
        put("a.xml", "vms/b.xml", "vms/c.xml", "vms/d.xml", "gone.xml");
        commit();
        assertEquals(Set.of(), found("--changed", folder.toString()));

        put("vms/b.xml", "new dir/ü n.xml", "ignored/x.xml");
        Files.writeString(folder.resolve(".gitignore"), "ignored/\n");
        put("vms/c.xml");
        git("add", "vms/c.xml");
        git("mv", "vms/d.xml", "vms/moved.xml");
        Files.delete(folder.resolve("gone.xml"));
        Set<String> all = Set.of("vms/b.xml", "vms/c.xml", "vms/moved.xml", "new dir/ü n.xml");
        assertEquals(all, found("--changed", folder.toString()));
        assertEquals(Set.of("vms/b.xml", "vms/c.xml", "vms/moved.xml"), found("--changed", folder + "/vms"));
        assertEquals(Set.of("vms/b.xml"), found("--changed", folder + "/a.xml", folder + "/vms/b.xml"));
        assertEquals(Set.of("vms/b.xml", "vms/c.xml", "vms/moved.xml"), found("--changed", folder + "/vms/*.xml"));
        assertEquals(
                Set.of("vms/b.xml"),
                found("--changed", folder + "/vms/../vms/b.xml").stream()
                        .map(name -> name.replace("../vms/", ""))
                        .collect(java.util.stream.Collectors.toSet()));
    }

    @Test
    void beforeTheFirstCommitEverythingIsNew() throws Exception {
        git("init", "-q");
        put("a.xml", "b.xml");
        git("add", "a.xml");
        assertEquals(Set.of("a.xml", "b.xml"), found("--changed", folder.toString()));
    }

    @Test
    void whatChangedSinceTheHistoriesPartedIsChecked() throws Exception {
        git("init", "-q");
        put("old.xml", "both.xml");
        commit();
        git("checkout", "-q", "-b", "mine");
        put("mine.xml", "both.xml");
        commit();
        git("checkout", "-q", "main");
        put("theirs.xml");
        commit();
        git("checkout", "-q", "mine");
        put("uncommitted.xml");
        assertEquals(Set.of("mine.xml", "both.xml", "uncommitted.xml"), found("--since", "main", folder.toString()));
        assertEquals(Set.of("uncommitted.xml"), found("--since", "HEAD", folder.toString()));
        assertEquals(Set.of("uncommitted.xml"), found("--changed", folder.toString()));
    }

    @Test
    void otherHistoryIsSaid() throws Exception {
        git("init", "-q");
        put("a.xml");
        commit();
        git("checkout", "-q", "--orphan", "other");
        put("b.xml");
        commit();
        assertTrue(refusal("check", "--since", "main", folder.toString())
                .startsWith("virtsnap: 'main' has no history in common with what is checked out in '" + folder + "'"));
        for (String wrong : List.of("nowhere", "--output=x", "")) {
            assertTrue(
                    refusal("check", "--since=" + wrong, folder.toString())
                            .startsWith("virtsnap: there is no revision '" + wrong + "' in the git repository '"),
                    wrong);
        }
    }

    @Test
    void outsideOfARepositoryThatIsSaid() {
        assertEquals(
                "virtsnap: what has changed in '" + folder + "' is not known: it is in no working tree of git\n",
                refusal("check", "--changed", folder.toString()));
    }

    @Test
    void withoutAnythingChangedThatIsSaidAndAllIsWell() throws Exception {
        git("init", "-q");
        put("a.xml");
        commit();
        assertEquals(
                new Ran(
                        0,
                        "checked 0 files: 0 errors, 0 warnings\n",
                        "virtsnap: no domainsnapshot document has changed in " + folder + "\n"),
                Ran.of("check", "--changed", folder.toString()));
    }

    @Test
    void standardInputAndFilesThatAreNotThereAreNotLeftOut() throws Exception {
        git("init", "-q");
        assertEquals(1, Ran.withInput(Samples.TYPO, "check", "--changed", "-").code());
        assertTrue(refusalWithSummary(folder + "/none.xml").contains("there is no file"));
    }

    private String refusalWithSummary(String file) {
        Ran ran = Ran.of("check", "--changed", file);
        assertEquals(2, ran.code());
        return ran.err();
    }
}
