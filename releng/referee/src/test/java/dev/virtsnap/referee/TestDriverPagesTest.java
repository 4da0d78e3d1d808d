package dev.virtsnap.referee;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.rules.Example;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of every page on libvirt's test driver: it refuses what the rules say it refuses, in the words of the pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TestDriverPagesTest {

    private TestStage stage;

    @BeforeAll
    void open(@TempDir Path folder) {
        stage = new TestStage(folder);
    }

    @AfterAll
    void close() {
        stage.close();
    }

    static Stream<Example> examples() {
        return Stream.concat(PageExamples.bad(), PageExamples.good());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void rulesAndLibvirtAgree(Example example) {
        for (Scene scene : Scenes.of(example, stage)) {
            Verdict verdict = Verdict.of(scene, stage);
            assertTrue(verdict.isRight(), () -> example + "\n" + verdict);
        }
    }

    /** What is said to be refused here in the table is refused here, and nothing else is. */
    @Test
    void refusalsOfTheTableAreSeen() {
        Set<String> seen = new TreeSet<>();
        PageExamples.bad().forEach(example -> {
            for (Scene scene : Scenes.of(example, stage)) {
                seen.addAll(Verdict.of(scene, stage).foretold());
            }
        });
        assertTrue(45 <= seen.size(), seen::toString);
    }
}
