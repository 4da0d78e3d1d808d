package dev.virtsnap.cli.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The page about pipelines: what it types is typed here, and answers what it says. */
class WalkthroughIT {

    private static final Pattern BLOCK = Pattern.compile("```([a-z]+)\n(.*?)```\n", Pattern.DOTALL);

    private final Path folder;

    WalkthroughIT(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void itGoesAsItIsWritten() throws Exception {
        Path program = Files.writeString(
                Files.createDirectory(folder.resolve("bin")).resolve("virtsnap"),
                "#!/bin/sh\nexec " + String.join(" ", Exec.command(List.of())) + " \"$@\"\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path project = Files.createDirectory(folder.resolve("project"));
        int commands = 0;
        for (String[] block : blocks()) {
            if (block[1].startsWith("<domainsnapshot>")) {
                Files.writeString(Files.createDirectory(project.resolve("vms")).resolve("web.xml"), block[1]);
            } else if (block[0].equals("console")) {
                for (String typed : block[1].split("(?m)^\\$ ")) {
                    if (!typed.isEmpty()) {
                        int end = typed.indexOf('\n');
                        assertEquals(typed.substring(end + 1), answer(project, typed.substring(0, end)), typed);
                        commands++;
                    }
                }
            }
        }
        assertEquals(5, commands);
    }

    private String answer(Path project, String command) throws IOException, InterruptedException {
        Map<String, String> environment = Map.of("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        Exec ran = Exec.run(
                Exec.nothing(),
                environment,
                List.of("bash", "-c", "cd '" + project + "' && { " + command + "; } 2>&1"));
        return ran.out();
    }

    @Test
    void whatIsShownForServersIsYaml() throws IOException {
        int shown = 0;
        for (String[] block : blocks()) {
            if (block[0].equals("yaml")) {
                Object read = new Yaml().load(block[1]);
                assertTrue(read instanceof Map, block[1]);
                shown++;
            }
        }
        assertEquals(3, shown);
    }

    private static List<String[]> blocks() throws IOException {
        Matcher matcher = BLOCK.matcher(Files.readString(Path.of("../docs/ci.md")));
        List<String[]> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(new String[] {matcher.group(1), matcher.group(2)});
        }
        return blocks;
    }
}
