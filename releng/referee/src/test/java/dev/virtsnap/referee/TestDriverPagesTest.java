package dev.virtsnap.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.rules.Example;
import java.io.IOException;
import java.nio.file.Path;
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
    private Verdicts verdicts;

    @BeforeAll
    void open(@TempDir Path folder) {
        stage = new TestStage(folder);
        verdicts = Verdicts.of(examples(), stage, 1);
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
        for (Judged verdict : verdicts.of(example)) {
            assertTrue(verdict.isRight(), () -> example + "\n" + verdict);
        }
    }

    @Test
    void enoughCouldBePlayed() {
        assertTrue(400 <= verdicts.count(), () -> "only " + verdicts.count() + " scenes could be played");
    }

    /** What the table says to have been refused here is refused here. */
    @Test
    void refusalsOfTheTableAreSeen() throws IOException {
        if (System.getProperty("cases.update") != null) {
            RefusalTable.update(Resources.source("refusals.tsv"), "test", verdicts.provoked());
        }
        assertEquals(RefusalTable.read().seenBy("test"), verdicts.provoked());
    }
}
