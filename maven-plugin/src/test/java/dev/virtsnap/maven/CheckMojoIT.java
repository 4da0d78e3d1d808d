package dev.virtsnap.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that uses the goal, built by a real Maven. */
class CheckMojoIT {

    private static final String CLEAN =
            "<domainsnapshot>\n  <name>before-upgrade</name>\n  <description>For June</description>\n</domainsnapshot>\n";
    private static final String TYPO = CLEAN.replace("name>", "nmae>");

    private final Path project;

    CheckMojoIT(@TempDir Path project) {
        this.project = project;
    }

    @BeforeEach
    void makeProject() throws IOException {
        Files.createDirectories(project.resolve("src/vms"));
        Files.writeString(
                project.resolve("pom.xml"),
                """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>com.example</groupId>
                  <artifactId>machines</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <build>
                    <plugins>
                      <plugin>
                        <groupId>dev.virtsnap</groupId>
                        <artifactId>virtsnap-maven-plugin</artifactId>
                        <version>%s</version>
                        <configuration>
                          <reports>
                            <report>junit=target/virtsnap.xml</report>
                          </reports>
                          <options>
                            <option>--intent</option>
                            <option>create</option>
                          </options>
                        </configuration>
                        <executions>
                          <execution>
                            <goals>
                              <goal>check</goal>
                            </goals>
                          </execution>
                        </executions>
                      </plugin>
                    </plugins>
                  </build>
                </project>
                """
                        .formatted(System.getProperty("virtsnap.version")));
    }

    private record Build(int code, String out) {}

    private Build verify(String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of("../mvnw").toAbsolutePath().normalize().toString(),
                "-o",
                "-B",
                "-Dstyle.color=never",
                "-Dmaven.repo.local=" + System.getProperty("virtsnap.repository"),
                "-Dmaven.repo.local.tail=" + System.getProperty("virtsnap.repository.tail"),
                "-Dmaven.repo.local.tail.ignoreAvailability=true",
                "verify"));
        command.addAll(List.of(more));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
        Process maven = builder.start();
        maven.getOutputStream().close();
        String out = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Build(maven.waitFor(), out);
    }

    @Test
    void aMistakeFailsTheBuildAndAFixedDocumentPasses() throws Exception {
        Path document = Files.writeString(project.resolve("src/vms/web.xml"), TYPO);

        Build failing = verify();

        assertEquals(1, failing.code(), failing.out());
        assertTrue(failing.out().contains("[ERROR] " + document + ":2:4: error: "), failing.out());
        assertTrue(failing.out().contains("virtsnap found mistakes in snapshot documents"), failing.out());
        assertTrue(Files.readString(project.resolve("target/virtsnap.xml")).contains("<failure"));

        assertEquals(0, verify("-Dvirtsnap.failOnFindings=false").code());
        assertFalse(verify("-Dvirtsnap.skip").out().contains("web.xml:2:4"));
        Files.writeString(document, CLEAN);
        Build passing = verify();
        assertEquals(0, passing.code(), passing.out());
        assertTrue(passing.out().contains("[INFO] checked 1 file: 0 errors, 0 warnings"), passing.out());
    }

    @Test
    void whatCannotBeCheckedIsSaid() throws Exception {
        Build ran = verify("-Dvirtsnap.files=none.xml");

        assertEquals(1, ran.code(), ran.out());
        assertTrue(ran.out().contains("virtsnap could not check everything: virtsnap: there is no file '"), ran.out());
    }
}
