package dev.virtsnap.hypervisor.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.virtsnap.language.model.SnapshotNode;
import dev.virtsnap.language.model.SnapshotState;
import dev.virtsnap.language.model.SnapshotTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TreeTextTest {

    private static SnapshotNode node(String name, @Nullable String parent) {
        return SnapshotNode.of(name, parent, SnapshotState.RUNNING);
    }

    @Test
    void branchesHaveLines() {
        SnapshotTree tree = SnapshotTree.of(
                List.of(node("a", null), node("b", "a"), node("c", "b").current(), node("d", "a"), node("e", null)));

        assertEquals(
                """
                a  (running)
                ├─ b  (running)
                │  └─ c  (running)  <- current
                └─ d  (running)
                e  (running)
                """,
                TreeText.of(tree));
    }

    @Test
    void nothingSteersATerminalAndCirclesAreShown() {
        SnapshotTree tree = SnapshotTree.of(List.of(node("a\u001b[2J", null), node("x", "y"), node("y", "x")));

        assertEquals("a\uFFFD[2J  (running)\n? x  (running)\n? y  (running)\n", TreeText.of(tree));
    }

    @Test
    void aChainOfTenThousandTakesLittleRoom() {
        List<SnapshotNode> nodes = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            nodes.add(node("s" + i, i == 0 ? null : "s" + (i - 1)));
        }
        String text = TreeText.of(SnapshotTree.of(nodes));

        assertEquals(10_000, text.lines().count());
        assertTrue(text.length() < 2_000_000, () -> text.length() + " characters");
        assertTrue(text.contains("[9999] s9999  (running)\n"), "the last one says how deep it is");
    }
}
