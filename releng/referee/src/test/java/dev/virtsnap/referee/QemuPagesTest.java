package dev.virtsnap.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.rules.Example;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of every page on a real QEMU: it refuses what the rules say it refuses, in the words of the pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(QemuExtension.class)
class QemuPagesTest {

    private static final int SIDE_BY_SIDE = 8;

    private Verdicts verdicts;
    private Elsewhere elsewhere;

    @BeforeAll
    void play(QemuStage stage) {
        elsewhere = Elsewhere.read();
        verdicts = Verdicts.of(examples(), stage, SIDE_BY_SIDE);
    }

    static Stream<Example> examples() {
        return Stream.concat(PageExamples.bad(), PageExamples.good());
    }

    @Test
    void enoughCouldBePlayed() {
        assertTrue(380 <= verdicts.count(), () -> "only " + verdicts.count() + " scenes could be played");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void rulesAndLibvirtAgree(Example example) {
        for (Judged verdict : verdicts.of(example)) {
            assertTrue(
                    verdict.isRight() || elsewhere.explains(example.toString(), verdict.outcome()),
                    () -> example + "\n" + verdict);
        }
    }

    @Test
    void refusalsOfTheTableAreSeen() throws IOException {
        if (System.getProperty("cases.update") != null) {
            RefusalTable.update(Resources.source("refusals.tsv"), "qemu", verdicts.provoked());
        }
        assertEquals(RefusalTable.read().seenBy("qemu"), verdicts.provoked());
    }

    /** An example is played on one of the drivers, or it is said why it is not. */
    @Test
    void whatIsNotPlayedIsListed(@TempDir Path folder) {
        Set<String> unplayed = new TreeSet<>();
        try (TestStage other = new TestStage(folder)) {
            Verdicts others = Verdicts.of(
                    examples().filter(example -> verdicts.of(example).isEmpty()), other, 1);
            examples()
                    .filter(example ->
                            verdicts.of(example).isEmpty() && others.of(example).isEmpty())
                    .forEach(example -> unplayed.add(example.toString()));
        }
        assertEquals(Unplayed.read().names(), unplayed);
    }

    /** An explanation that explains nothing is wrong. */
    @Test
    void explanationsAreNeeded() {
        Set<String> unneeded = elsewhere.names();
        verdicts.byExample()
                .forEach((example, all) -> all.forEach(verdict -> {
                    if (!verdict.isRight() && elsewhere.explains(example, verdict.outcome())) {
                        unneeded.remove(example);
                    }
                }));
        assertEquals(Set.of(), unneeded);
    }
}
