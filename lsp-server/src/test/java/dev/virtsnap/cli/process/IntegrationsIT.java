package dev.virtsnap.cli.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/**
 * What build servers read of this repository, done as they would: with a clone of a repository like ours, whose build only
 * puts the jar in its place.
 */
class IntegrationsIT {

    private static final String TYPO =
            "<domainsnapshot>\n  <nmae>before-upgrade</nmae>\n  <description>For June</description>\n</domainsnapshot>\n";

    private final Path folder;

    private Path source = Path.of("");
    private Path project = Path.of("");

    IntegrationsIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void makeRepositories() throws Exception {
        source = Files.createDirectory(folder.resolve("source"));
        for (String file : List.of("virtsnap", "releng/packages.sh", ".pre-commit-hooks.yaml", "action.yml")) {
            Files.createDirectories(source.resolve(file).getParent());
            Files.copy(Path.of("..").resolve(file), source.resolve(file));
        }
        for (String file : List.of(
                "pom.xml",
                "schemas/pom.xml",
                "schemas/src/a",
                "bundles/a/pom.xml",
                "bundles/a/bnd.bnd",
                "bundles/a/src/a",
                "releng/picocli/pom.xml",
                "lsp-server/pom.xml",
                "lsp-server/src/a")) {
            Files.createDirectories(source.resolve(file).getParent());
            Files.writeString(source.resolve(file), "");
        }
        Files.writeString(
                source.resolve("mvnw"),
                "#!/bin/sh\nset -e\nmkdir -p lsp-server/target\ncp '" + Exec.JAR
                        + "' lsp-server/target/virtsnap.jar\n");
        for (String program : List.of("virtsnap", "mvnw")) {
            Files.setPosixFilePermissions(source.resolve(program), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        project = Files.createDirectory(folder.resolve("project"));
        Files.writeString(Files.createDirectory(project.resolve("vms")).resolve("a b.xml"), TYPO);
        Files.writeString(project.resolve("vms/typo.xml"), TYPO);
        Files.writeString(project.resolve("pom.xml"), "<project/>\n");
        commit(source);
        commit(project);
    }

    private void commit(Path repository) throws Exception {
        Exec made = bash(
                repository,
                Map.of(),
                "git init -q -b main && git add -A && git -c user.name=a -c user.email=a@example.com commit -qm first");
        assertEquals(0, made.code(), made.err());
    }

    private static Exec bash(Path where, Map<String, String> environment, String script) throws Exception {
        return Exec.run(Exec.nothing(), environment, List.of("bash", "-e", "-c", "cd '" + where + "'\n" + script));
    }

    @Test
    void preCommitRunsTheHooks() throws Exception {
        Files.writeString(
                project.resolve(".pre-commit-config.yaml"),
                "repos:\n  - repo: " + source + "\n    rev: HEAD\n    hooks:\n      - id: virtsnap\n");
        Map<String, String> environment =
                Map.of("PRE_COMMIT_HOME", folder.resolve("cache").toString());
        String run = "git add -A; pre-commit run --all-files";

        Exec failing = bash(project, environment, run);

        assertEquals(1, failing.code(), failing.out() + failing.err());
        assertTrue(failing.out().contains("vms/typo.xml:2:4: error: "), failing.out());
        assertTrue(failing.out().contains("vms/a b.xml:2:4: error: "), failing.out());
        assertFalse(failing.out().contains("pom.xml"), failing.out());

        Exec fixing =
                bash(project, environment, "sed -i 's/id: virtsnap/id: virtsnap-fix/' .pre-commit-config.yaml; " + run);
        assertTrue(fixing.out().contains("files were modified by this hook"), fixing.out());
        Exec passing = bash(project, environment, run);
        assertEquals(0, passing.code(), passing.out() + passing.err());
    }

    @Test
    void theActionDoesWhatItsInputsSay() throws Exception {
        String text = Files.readString(Path.of("../action.yml"));
        Map<?, ?> action = map(new Yaml().load(text));
        Map<?, ?> inputs = map(action.get("inputs"));
        Set<String> used = names(text, "\\$\\{\\{ inputs\\.([a-z-]+) }}");
        assertEquals(new TreeSet<>(inputs.keySet()), used);
        List<?> steps = list(map(action.get("runs")).get("steps"));
        Map<?, ?> step = map(steps.get(steps.size() - 1));
        Map<String, String> environment = new HashMap<>();
        map(step.get("env")).forEach((name, value) -> environment.put(name.toString(), value.toString()));
        environment.replaceAll((name, value) -> {
            Matcher input = Pattern.compile("\\$\\{\\{ inputs\\.([a-z-]+) }}").matcher(value);
            assertTrue(input.matches(), value);
            Object usual = map(inputs.get(input.group(1))).get("default");
            return String.valueOf(usual);
        });
        environment.put("GITHUB_ACTION_PATH", source.toString());
        environment.put("GITHUB_ACTIONS", "true");
        environment.put("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
        environment.put("VIRTSNAP_SARIF", "virtsnap.sarif");
        environment.put("VIRTSNAP_OPTIONS", "--intent create");

        Exec ran = bash(project, environment, text(step.get("run")));

        assertEquals(1, ran.code(), ran.out() + ran.err());
        assertTrue(ran.out().contains("\n::error file=vms/typo.xml,line=2,"), ran.out());
        assertTrue(Files.readString(project.resolve("virtsnap.sarif")).contains("\"uri\":\"vms/a%20b.xml\""));
        assertTrue(Files.readString(folder.resolve("summary.md")).contains("| 2:4 | error |"));
        environment.put("VIRTSNAP_FILES", "vms/t*.xml");
        environment.put("VIRTSNAP_SARIF", "");
        Exec one = bash(project, environment, text(step.get("run")));
        assertTrue(one.out().contains("checked 1 file: "), one.out());
    }

    @Test
    void theGitLabComponentMakesTheReportsItPromises() throws Exception {
        String text = Files.readString(Path.of("../templates/virtsnap.yml"));
        List<Map<?, ?>> documents = new ArrayList<>();
        for (Object document : new Yaml().loadAll(text)) {
            documents.add(map(document));
        }
        assertEquals(2, documents.size());
        Map<?, ?> inputs = map(map(documents.get(0).get("spec")).get("inputs"));
        assertEquals(new TreeSet<>(inputs.keySet()), names(text, "\\$\\[\\[ inputs\\.([a-z-]+) ]]"));
        Map<?, ?> job = map(documents.get(1).get("virtsnap"));
        StringBuilder script = new StringBuilder();
        for (Object line : list(job.get("script"))) {
            script.append(line.toString()
                            .replace("$[[ inputs.version ]]", "main")
                            .replace("$[[ inputs.source ]]", source.toUri().toString()))
                    .append('\n');
        }
        Map<String, String> environment = Map.of(
                "CI_PROJECT_DIR", project.toString(), "VIRTSNAP_FILES", "vms", "VIRTSNAP_OPTIONS", "--intent create");

        Exec ran = bash(project, environment, script.toString());

        assertEquals(1, ran.code(), ran.out() + ran.err());
        Map<?, ?> reports = map(map(job.get("artifacts")).get("reports"));
        assertEquals(Set.of("codequality", "junit"), reports.keySet());
        for (Object report : reports.values()) {
            assertTrue(Files.readString(project.resolve(report.toString())).contains("vms/typo"), report.toString());
        }
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }

    private static String text(@Nullable Object value) {
        return Objects.requireNonNull(value).toString();
    }

    private static Set<String> names(String text, String pattern) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    @Test
    void theContainerCopiesWhatTheBuildMakesAndStartsIt() throws Exception {
        String file = Files.readString(Path.of("../Containerfile"));
        assertTrue(file.contains("lsp-server/target/virtsnap.jar"), file);
        Matcher entry = Pattern.compile("(?m)^ENTRYPOINT (\\[.*])$").matcher(file);
        assertTrue(entry.find());
        List<String> command = new ArrayList<>();
        for (Object word : list(new Yaml().load(entry.group(1)))) {
            command.add(word.toString().replace("/usr/share/virtsnap/virtsnap.jar", Exec.JAR.toString()));
        }
        command.set(0, Exec.java());
        command.addAll(List.of("check", project.toString()));

        assertEquals(1, Exec.run(Exec.nothing(), Map.of(), command).code());
    }
}
