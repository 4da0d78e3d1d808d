package dev.virtsnap.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reverts and deletes by chance in trees by chance on the test driver: what it refuses the rules foretell word for word, and
 * what it accepts they call refused never.
 */
class RandomCallsTest {

    private static final long SEED = 20_261_124;

    private static final int SCENES = 1_200;

    @Test
    void everyRefusalIsForetoldAndNoOther(@TempDir Path folder) {
        List<CallVerdict> wrong = new ArrayList<>();
        Map<String, Integer> refused = new TreeMap<>();
        int accepted = 0;
        try (TestStage stage = new TestStage(folder)) {
            RandomCalls calls = new RandomCalls(SEED);
            for (int i = 0; i < SCENES; i++) {
                CallVerdict verdict = CallVerdict.of(calls.next(stage), stage);
                if (!verdict.isRight()) {
                    wrong.add(verdict);
                }
                accepted += verdict.outcome().isAccepted() ? 1 : 0;
                verdict.foretold().forEach(rule -> refused.merge(rule, 1, Integer::sum));
            }
        }
        System.out.println(SCENES + " reverts and deletes by chance: " + accepted + " accepted, refused by " + refused);
        assertEquals(List.of(), wrong);
        assertTrue(SCENES / 4 <= accepted, "only " + accepted + " were accepted");
        assertTrue(4 <= refused.size(), refused::toString);
    }
}
